#pragma once

#include <chrono>
#include <cstddef>

namespace taikei::sandbox {

/// What one document may cost. A child that asks for more is ended.
struct Limits {
    std::chrono::milliseconds time{60'000}; ///< wall clock, and about as much of one core
    std::chrono::milliseconds step{60'000}; ///< between two signs of progress, for work that gives them
    std::size_t memory = 1u << 30; ///< address space in bytes; not enforced under a sanitizer, which takes terabytes
    std::size_t answer = 256u << 20; ///< bytes
};

} // namespace taikei::sandbox

#pragma once

#include <chrono>
#include <cstddef>

namespace taikei::sandbox {

/// What one document may cost. A child that asks for more is ended.
struct Limits {
    /// Processor time, not time on the clock: on a busy machine a sound document waits, and costs no more for it.
    std::chrono::milliseconds time{60'000};
    /// Processor time between two signs of progress, for work that gives them.
    std::chrono::milliseconds step{60'000};
    /// How many times as long either may last on the clock, for a child that sleeps or is given no core.
    int patience = 10;
    std::size_t memory = 1u << 30; ///< address space in bytes; not enforced under a sanitizer, which takes terabytes
    std::size_t answer = 256u << 20; ///< bytes
};

} // namespace taikei::sandbox

#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace taikei::cli {

/// What one document may cost.
struct Confinement {
    std::chrono::milliseconds time{30'000}; ///< wall clock
    std::size_t memory = 512u << 20; ///< address space in bytes; not enforced under a sanitizer
};

/// Runs `work` on untrusted bytes in a child process and gives back what it returned. The child has these limits and
/// can open neither file nor connection: a document that makes a parser run away, crash or be taken over costs an error
/// message and no more. `on_wait` is called about ten times a second meanwhile.
base::Result<std::string> run_confined(const std::function<base::Result<std::string>()> &work,
                                       const Confinement &limits = {}, const std::function<void()> &on_wait = {});

} // namespace taikei::cli

#pragma once

#include "sandbox/limits.hpp"
#include "sandbox/protections.hpp"

#include <filesystem>
#include <span>

namespace taikei::sandbox {

/// Confines this process for the rest of its life: limits of time, memory, processes and written files, no file but
/// the data folders, no connection, no other process. Gives back what the kernel granted; where it filters no system
/// calls, no file or connection can be opened at all. `on_refused` as for filter_system_calls().
Protections confine_this_process(const Limits &limits, std::span<const std::filesystem::path> data_folders,
                                 void (*on_refused)(int call));

} // namespace taikei::sandbox

#pragma once

#include "sandbox/worker.hpp"

#include <vector>

namespace taikei::sandbox {

/// Everything that this program has done in child processes.
std::vector<Task> all_tasks();

} // namespace taikei::sandbox

#pragma once

#include "sandbox/worker.hpp"

#include <string>
#include <vector>

namespace taikei::sandbox {

/// What a decoder that was taken over would try. `told` is what "tell" answers, and must outlive the tasks.
std::vector<Task> probe_tasks(const std::string &told);
std::vector<Task> probe_tasks();

} // namespace taikei::sandbox

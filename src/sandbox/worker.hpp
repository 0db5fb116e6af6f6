#pragma once

#include "base/result.hpp"
#include "sandbox/answer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::sandbox {

/// Says what is being worked on. Whoever waits shows it, and knows that the child is alive.
using Report = std::function<void(const Step &)>;

/// A kind of work that a child may be given.
struct Task {
    std::string name;
    std::function<base::Result<std::string>(std::string_view request, const Report &report)> run;
    /// Done before the process is confined, for what cannot be loaded afterwards; may be empty. Looks at nothing in the
    /// request that comes from outside.
    std::function<void(std::string_view request)> prepare = {};
};

/// All that a worker does: takes a Job from standard input, confines itself, does the task and answers on standard
/// output (sandbox/answer.hpp). Called first thing in a process of one thread. Does not return.
[[noreturn]] void run_worker(const std::vector<Task> &tasks);

} // namespace taikei::sandbox

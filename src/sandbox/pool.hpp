#pragma once

#include "sandbox/child.hpp"
#include "sandbox/job.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace taikei::sandbox {

/// How a row of jobs is worked off. All are called in the caller's thread.
struct Row {
    std::size_t count = 0; ///< of jobs
    std::size_t at_once = 1; ///< children at a time
    /// Makes the job; called when its turn has come, so that only the documents being read are in memory. A job that
    /// cannot be made ends with that error.
    std::function<base::Result<Job>(std::size_t index)> make = {};
    /// In the order in which they end, which is not the order of the row.
    std::function<void(std::size_t index, Outcome outcome)> ended = {};
    /// At least ten times a second; may be empty.
    std::function<void(const std::vector<std::size_t> &running)> waiting = {};
    /// What a job says that it works on, and how far it is; may be empty.
    std::function<void(std::size_t index, const Step &step)> progress = {};
};

/// Works off a row of jobs, each in a process of its own; returns when all have ended. One that crashes, hangs or is
/// refused ends with an error and leaves the others alone. Throws std::system_error where the machine starts no
/// process.
void run_all(Nursery &nursery, const Row &row);

/// One job by itself.
Outcome run_one(Nursery &nursery, Job job);

} // namespace taikei::sandbox

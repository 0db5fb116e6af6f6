#pragma once

#include "sandbox/limits.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace taikei::sandbox {

/// One piece of work for a child process.
struct Job {
    std::string task; ///< a name in the list that the nursery was given
    std::string request; ///< what the task takes: untrusted bytes among it
    std::string document = {}; ///< the end of the request: what may be large is neither copied nor moved about
    std::vector<std::filesystem::path> data_folders; ///< installed data that the child may read and nothing else
    Limits limits;
};

} // namespace taikei::sandbox

#pragma once

#include "sandbox/descriptor.hpp"

#include <filesystem>
#include <string_view>

#include <sys/types.h>

namespace taikei::sandbox {

/// A worker that was started, and the end of the pipe on which it answers.
struct Spawned {
    pid_t pid = 0;
    Descriptor answer;
};

/// Executes `program worker` with the head and the request, one after the other, on its standard input. It inherits no
/// other descriptor and of the environment only what finds its libraries and data. Throws std::system_error where the
/// machine starts no process.
Spawned spawn_worker(const std::filesystem::path &program, std::string_view head, std::string_view request);

} // namespace taikei::sandbox

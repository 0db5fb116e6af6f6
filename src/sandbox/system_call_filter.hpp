#pragma once

#include "base/result.hpp"

#include <string>

namespace taikei::sandbox {

enum class FileOpening {
    Never,
    ReadOnly, ///< safe only where the kernel limits it to some folders (sandbox/data_folders.hpp)
};

/// From now on this process may ask the kernel for memory, for time, and to read and write what is open already.
/// Everything else fails with EPERM, as a library expects that does without; what no decoder ever has a reason for (a
/// connection, another process or program) ends the process: `on_refused` runs in a signal handler with the call's
/// number, so it may call async-signal-safe functions only. Cannot be undone. Fails where the kernel or the container
/// has no such filter.
base::Result<void> filter_system_calls(FileOpening opening, void (*on_refused)(int call));

/// "socket" for its number on this machine.
std::string name_of_system_call(int call);

} // namespace taikei::sandbox

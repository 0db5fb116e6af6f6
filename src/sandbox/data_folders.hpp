#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <span>

namespace taikei::sandbox {

/// From now on this process can open files below these folders for reading, and nothing else: no other file, nothing
/// for writing, and no TCP connection (Landlock). Folders that are not there are passed over. Cannot be undone. Fails
/// where the kernel has no Landlock (before 5.13, or left out) or a container withholds it.
base::Result<void> restrict_to_data_folders(std::span<const std::filesystem::path> folders);

} // namespace taikei::sandbox

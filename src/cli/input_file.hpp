#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::cli {

/// A file's bytes, or why there are none: it is missing, is a folder, may not be read, or has more than `most` bytes.
/// "-" is standard input.
base::Result<std::string> read_bytes(const std::string &path, std::size_t most);

/// The name without folder, as facts carry it; "stdin" for "-".
std::string file_name(const std::string &path);
std::vector<std::string> file_names(const std::vector<std::string> &paths);

} // namespace taikei::cli

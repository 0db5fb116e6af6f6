#pragma once

#include <string>
#include <utility>
#include <vector>

namespace taikei::fuzz {

/// A ZIP archive of these parts, name and content, stored as they are: the shell of an office file around what the
/// fuzzer makes up, because it would never find the checksums by itself.
std::string stored_zip(const std::vector<std::pair<std::string, std::string>> &parts);

} // namespace taikei::fuzz

#pragma once

#include <filesystem>

/// Where the tests find what they read. Known to one file only, so that all others are compiled alike in every
/// checkout.
namespace taikei {

std::filesystem::path source_folder(); ///< the root of the repository
std::filesystem::path build_folder(); ///< where the program was built

} // namespace taikei

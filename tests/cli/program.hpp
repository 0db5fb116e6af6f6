#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Runs the built program, as a person would from a shell.
namespace taikei::cli {

struct Ran {
    int status = 0; ///< exit status; minus the signal where one ended it
    std::string output;
    std::string error;
};

/// What surrounds the program. A minute is the most that it may take.
struct Surroundings {
    std::filesystem::path folder = std::filesystem::temp_directory_path(); ///< where it runs
    std::string input = {}; ///< on standard input
    std::vector<std::string> environment = {}; ///< "NAME=value", besides PATH; nothing is handed down
    std::optional<std::size_t> largest_file = {}; ///< in bytes, as a quota sets it
    std::optional<std::filesystem::path> output = {}; ///< standard output goes there
    bool without_rights = false; ///< as the user nobody, where the tests run as root
};

Ran run_program(const std::vector<std::string> &arguments, const Surroundings &surroundings = {});

std::string content_of(const std::filesystem::path &file);
void write_file(const std::filesystem::path &file, const std::string &content);
std::vector<std::string> names_in(const std::filesystem::path &folder); ///< sorted

} // namespace taikei::cli

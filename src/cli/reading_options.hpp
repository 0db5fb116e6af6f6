#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "cli/read_plans.hpp"
#include "reader/reader.hpp"

#include <optional>
#include <string>

namespace taikei::cli {

/// What the user knows about a document and the document may not print; the same options for every command that reads.
struct ReadingOptions {
    std::optional<std::string> municipality;
    std::optional<std::string> title;
    std::optional<std::string> kind;
    std::optional<std::string> profile_file;
    std::optional<std::string> pages;
    bool ocr = false;

    void declare(Arguments &arguments);
    /// Fails where what was given cannot be meant.
    base::Result<void> check() const;
    /// These files with the profile file and the options on top. Fails where the profile cannot be read.
    base::Result<PlansToRead> for_files(std::vector<std::string> paths) const;

private:
    base::Result<reader::Profile> profile() const;
};

} // namespace taikei::cli

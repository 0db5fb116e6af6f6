#pragma once

#include "base/result.hpp"
#include "cli/arguments.hpp"
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

    void declare(Arguments &arguments);
    /// The profile file with the options on top. Fails where the file cannot be read.
    base::Result<reader::Profile> profile() const;
};

/// True for a local government code (全国地方公共団体コード): six digits.
bool is_municipality_code(std::string_view text);

} // namespace taikei::cli

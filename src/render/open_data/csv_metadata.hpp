#pragma once

#include "render/open_data/published_files.hpp"

#include <string>

namespace taikei::render {

/// What values.csv holds, for programs: CSV on the Web (W3C, csvw), in JSON. It names licence, date and fingerprint of
/// the publication, and each column with its type and its meaning in both languages.
std::string csv_metadata(const DataSource &source);

} // namespace taikei::render

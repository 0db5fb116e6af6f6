#pragma once

#include "document/assembly.hpp"

#include <optional>
#include <string_view>

namespace taikei::document {

/// The character that parts the fields of a CSV or TSV file: comma, semicolon or tab. By the name's ending (csv, tsv,
/// tab) the file is one, and the character is the one that parts its first records most evenly. Another text is one
/// only if its first records all have the same number of fields, three at least, and no prose, or with tabs, quotes or
/// records of tabs alone, as spreadsheets save text. None for other text.
std::optional<char> find_delimiter(std::string_view text, std::string_view name_ending);

/// Reads separated values as RFC 4180 has them: quoted fields may hold the delimiter, doubled quotes and line breaks.
/// Records of one field before a table are lines (titles, units); a record without content ends a table. A quote that
/// is never closed is taken as a character, with a finding.
base::Result<void> read_separated(std::string_view text, char delimiter, Assembly &assembly);

} // namespace taikei::document

#pragma once

#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::office {

/// The text of a cell as a table keeps it: letters written one below the other are a word again, white space at the
/// ends is gone.
std::string text_of_cell(std::string_view text);

/// The text of a cell that is no part of a table: a line for each of its lines that is not empty, without a place.
std::vector<Line> lines_of_cell(std::string_view text, const Style &style);

/// Takes white space off both ends of a line's runs, counts what stood before as indentation, and sets its text.
void trim_line(Line &line);

} // namespace taikei::document::office

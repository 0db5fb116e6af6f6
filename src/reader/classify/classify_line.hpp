#pragma once

#include "document/document.hpp"
#include "reader/classify/element.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// What a line is likely to be, by its own words and marks alone. `more_levels`: words that number headings in this
/// document as level words do.
Element classify_line(const document::Line &line, const std::vector<std::string> &more_levels);

} // namespace taikei::reader

#pragma once

#include "document/document.hpp"
#include "reader/classify/element.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// The elements of a table that is none: headings and running text that were set in boxes. Empty for a table.
std::vector<Element> read_boxes(const document::Table &table, const std::vector<std::string> &more_levels);

} // namespace taikei::reader

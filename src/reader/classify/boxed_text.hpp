#pragma once

#include "document/document.hpp"
#include "reader/classify/element.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// The elements of a table that is none: headings and running text that were set in boxes. Empty for a table.
std::vector<Element> read_boxes(const document::Table &table, const std::vector<std::string> &more_levels);

/// A table of one column is a box around text; so is a label in a tab that stands on a box:
///
///        | めざす姿 |
///     安心して暮らしています
bool is_box(const document::Table &table);

/// The lines of a box, its rows apart from each other. Empty cells have none.
std::vector<document::Line> lines_in_box(const document::Table &table);

} // namespace taikei::reader

#pragma once

#include "document/layout/straight_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// Step 3. Lines that cross or touch, directly or by way of others, in one group each; a line that meets no other is a
/// group of its own. Groups in the order of their first line. Lines that cross more often than any table's (squared
/// paper with squares smaller than print) are a drawing: none of the page's lines is given.
std::vector<std::vector<StraightLine>> group_crossing_lines(const std::vector<StraightLine> &lines);

} // namespace taikei::document::layout

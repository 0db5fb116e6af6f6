#pragma once

#include "document/layout/straight_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// Step 2. Pieces on one line that touch become one: rules broken at every cell, and dashed or dotted lines that were
/// drawn dash by dash. What is then shorter than any cell is left out. Takes and gives lines ordered as by snap_rules.
std::vector<StraightLine> join_lines(std::vector<StraightLine> lines);

} // namespace taikei::document::layout

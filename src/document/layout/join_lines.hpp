#pragma once

#include "document/layout/straight_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// Pieces on one line that touch become one: rules broken at every cell, and dashed or dotted lines that were drawn
/// dash by dash. Gives them ordered by direction, place and beginning.
std::vector<StraightLine> join_lines(std::vector<StraightLine> lines);

/// Without lines that are shorter than any cell.
std::vector<StraightLine> drop_short_lines(std::vector<StraightLine> lines);

} // namespace taikei::document::layout

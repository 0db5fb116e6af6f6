#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <vector>

namespace taikei::reader {

/// Parts the rows at the foot that are a form's from the table above them.
void part_foot(const Grid &grid, std::vector<Segment> &segments);

} // namespace taikei::reader

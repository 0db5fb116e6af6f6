#pragma once

#include "document/layout/straight_line.hpp"

#include <span>
#include <vector>

namespace taikei::document::layout {

/// Step 1 of finding tables. Rules that lie all but on each other come to lie on one line: the two strokes of a double
/// line, and the borders of neighbouring cells that each draw their own. A dot may belong to a dotted line of either
/// direction and becomes one line of each. Ordered by direction, then place, then beginning.
std::vector<StraightLine> snap_rules(std::span<const Rule> rules);

} // namespace taikei::document::layout

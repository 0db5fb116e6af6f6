#pragma once

#include "document/layout/straight_line.hpp"

#include <span>
#include <vector>

namespace taikei::document::layout {

/// The rules as lines, in their order. A dot may belong to a dotted line of either direction and becomes one line of
/// each. Boxes that are none (ends exchanged, not finite) are left out.
std::vector<StraightLine> lines_of_rules(std::span<const Rule> rules);

/// Lines that lie all but on each other come to lie on one: the two strokes of a double line, and the borders of
/// neighbouring cells that each draw their own.
std::vector<StraightLine> snap_lines(std::vector<StraightLine> lines);

} // namespace taikei::document::layout

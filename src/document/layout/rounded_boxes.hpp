#pragma once

#include "document/layout/straight_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// Step 1 of finding tables, before lines are snapped. A box with rounded corners is drawn as four lines that do not
/// meet:
///
///      ──────
///     │      │        Where lines part it into cells, it is the outline of a table and gets square corners. Else it
///     │      │        is a frame or a label and goes, lest its sides be taken for those of the cell that it stands in.
///      ──────
std::vector<StraightLine> settle_rounded_boxes(std::vector<StraightLine> lines);

} // namespace taikei::document::layout

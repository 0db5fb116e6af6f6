#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <cstddef>
#include <optional>

namespace taikei::reader {

/// Where the cell in front of a head row, merged down beside the head and its rows (重要業績評価指標), ends. The end of
/// the grid where there is no such cell.
std::size_t find_side_end(const Grid &grid, const Segment &part);

/// 年度別計画 | 取組 | R4 | R5 above steps, the first cell merged down beside them: it labels the rows and heads no
/// column, whatever its word may say of one.
void take_label_at_side(const Grid &grid, Segment &part);

/// What begins at `row`, where the label at the side of `above` has ended: 役割分担 is no more of the table, and
/// 効果額（千円） beside further rows of figures has the same heads. None where the label does not tell.
std::optional<Segment> begin_below_side(const Grid &grid, const Segment &above, std::size_t row);

} // namespace taikei::reader

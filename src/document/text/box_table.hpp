#pragma once

#include "document/assembly.hpp"

#include <span>

namespace taikei::document {

/// Reads a table drawn with box characters, light, heavy or double, or with + - |:
///
///     ┌──────┬────┬────┐      +------+----+
///     │指標　│R5　│R7　│      | 指標 | R5 |
///     ├──────┼────┴────┤      +------+----+
///     │来館者│維持する │      | 人口 | 12 |
///     └──────┴─────────┘      +------+----+
///
/// Rules part the rows; a cell without a rule below goes on in the next row (a row span), and without a stroke beside
/// it in the next column (a column span). The printed lines of a cell are joined. Where there is a rule below the head
/// alone, each line is a row, and wrapped ones are joined (wrapped_rows). Characters whose width fonts disagree on (─,
/// ①) are measured both ways, and the way in which the strokes line up is taken. False, and nothing added, where the
/// strokes do not line up.
base::Result<bool> add_box_table(std::span<const SourceLine> lines, Assembly &assembly);

/// Lines of the box that begins at the first: as long as they begin with a stroke, until the edge that closes it.
std::size_t count_box_lines(std::span<const SourceLine> lines);

/// A quick look: the line begins as the upper edge of a box does.
bool may_begin_box(std::string_view line);

} // namespace taikei::document

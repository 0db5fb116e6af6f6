#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Columns that say what is done in which year, all in one cell a row:
///
///     年度別計画
///     R4　対象手続の選定
///     R5　順次実施
///     R6　→
namespace taikei::reader {

/// 対象手続の選定, 順次実施 of such a cell: each step once, without its year. None for a cell of which some line begins
/// with no year, or gives a figure.
std::optional<std::vector<std::string>> steps_in(std::string_view cell);

/// Every filled cell of the column tells steps, and most of them more than one.
bool holds_steps(const Grid &grid, const Segment &segment, std::size_t column);

} // namespace taikei::reader

#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace taikei::reader {

/// A part of a table with the cells that it is read from.
struct Panel {
    Grid grid;
    Segment segment;
};

/// Only the part's rows, its head first: a table of many parts is copied once in all.
Panel rows_of(const Grid &grid, const Segment &part);

/// `panel` with these columns alone.
Panel take_columns(const Panel &panel, std::span<const std::size_t> columns);

/// 指標名 | 現状値 | 目標値 | 指標名 | 現状値 | 目標値: tables set side by side to save paper, left to right. Empty for
/// any other.
std::vector<Panel> panels_of(const Grid &grid, const Segment &part);

/// Tables drawn below each other on the columns of all: in each of them some columns only go on with what stands left
/// of them, and would tell it twice. None where all columns are the part's own.
std::optional<Panel> with_own_columns(const Grid &grid, const Segment &part);

} // namespace taikei::reader

#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <cstddef>
#include <string_view>

/// What the cells below one head hold together.
namespace taikei::reader {

/// 令和2年度, R2, 2020: a year and no figure beside it, as in 61.4％（R2）.
bool is_bare_year(std::string_view text);

/// 男性, 65歳以上, 20歳代: a part of those whom an indicator counts.
bool names_part(std::string_view text);

/// 目標 or 実績 for their row.
bool is_kind_column(const Grid &grid, const Segment &segment, std::size_t column);

bool cells_are_years(const Grid &grid, const Segment &segment, std::size_t column);

std::size_t filled_cells(const Grid &grid, const Segment &segment, std::size_t column);

/// Cells that may name an indicator: ① is its number, 活動指標 and 成果指標 beside the names are kinds, and a cell
/// merged down over several rows groups them.
std::size_t count_names(const Grid &grid, const Segment &segment, std::size_t column);

/// 回 and 人, and nothing else.
bool holds_units(const Grid &grid, const Segment &segment, std::size_t column);

/// ・学力向上事業 / ・ＩＣＴ教育事業 in every cell: no names of nodes.
bool holds_lists(const Grid &grid, const Segment &segment, std::size_t column);

/// 令和５年度の主な取組 above ・体験ツアーを実施した。: a report, and no list of names.
bool tells_what_was_done(const Grid &grid, const Segment &segment, std::size_t column);

/// 効果見込額（千円） merged down over the head and all rows: what the whole table is of.
bool is_merged_over_rows(const Grid &grid, const Segment &segment, std::size_t column);

} // namespace taikei::reader

#pragma once

#include "model/fiscal_year.hpp"
#include "reader/table/indicator_columns.hpp"
#include "reader/tree/draft.hpp"
#include "reader/value/unit_in_name.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What single cells of a row of indicators say beyond their text.
namespace taikei::reader {

/// The row with its cells below their heads again; none where they stand there. Below 区分 | 指標名 | 単位 | 現状値 |
/// 目標値:
///
///     来館者数 | 人 | 100 | 200 |         its leading cell is missing, and the unit stands below the name
///     活動 | 来館者数 | 100 | 200 |       the cell of its unit is missing
std::optional<GridRow> slid_row(const GridRow &row, const IndicatorColumns &columns);

/// 居宅介護 | 時間／月 above | 人／月: rows that share a name and differ in their units are its parts, named by the
/// unit. Empty for any other row.
std::string part_by_unit(const Grid &grid, const Segment &segment, const IndicatorColumns &columns, std::size_t row);

/// 利用者数 and 人／月 of 利用者数（人／月） in place of a unit; no unit where the text is nothing but one.
NameAndUnit name_with_unit(const std::string &unit);

/// 人口 of Ａ 人口, 世帯数 of Ｂ 世帯数: the letter counts the indicators of the table, this one as `count`. None where
/// it does not.
std::optional<std::string> without_counter(const std::string &name, int count);

/// 男性 under 対象, or 青壮年期 男性 where another row of the name has it too, or 青壮年期 where the cell is empty and
/// the name has several rows.
std::string part_of_row(const Grid &grid, const Segment &segment, const IndicatorColumns &columns, std::size_t row);

/// （12）, (中止): the figure that stands below another in its cell.
bool is_bracketed(std::string_view text);

/// The figures of a cell that holds two, one below the other, or 70（12） on one line. One for any other.
std::vector<std::string> lines_of_cell(const std::string &text);

/// 区分 | 項目 above 収益 | 使用料 and 純損益 | (empty): a row without groups, whose name begins in the column of the
/// groups. Null for any other row.
const GridCell *name_across(const GridRow &row, const Segment &segment, const IndicatorColumns &columns);

/// 政策１　合計, 合　計（企業会計を除く）: what sums up the rows above, not what one of them is called.
bool ends_with_sum(std::string_view title);

/// From the table's column of years, if it has one.
std::optional<model::FiscalYear> year_of_row(const GridRow &row, const IndicatorColumns &columns);

/// From the column of years that belongs to the value's.
std::optional<model::FiscalYear> year_beside(const GridRow &row, const IndicatorColumns &columns, std::size_t value);

/// 過不足（定員－見込み）, 差引（②－①）: what the rows above come to.
bool is_difference(std::string_view name);

/// 効果額の合計 behind the tree, where several of its nodes have 効果額.
bool sums_up_tree(const Draft &draft, std::string_view name);

/// 1-1　防災対策の推進, 1-2　交通安全 and 計 below 施策, behind a tree whose projects have costs: what nodes that are
/// known cost together.
bool sums_up_nodes(const Draft &draft, const Grid &grid, const Segment &segment, std::size_t name);

} // namespace taikei::reader

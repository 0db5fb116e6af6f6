#pragma once

#include "model/plan.hpp"
#include "reader/lexicon.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {

/// What one head cell says of its column (or, in tables whose rows are years, of its row).
struct Head {
    std::string text; ///< as printed
    RoleSet roles; ///< all that the words allow; empty when unknown
    std::optional<model::ValueKind> kind; ///< 現状値, 目標値, 計画値
    std::optional<model::ValueKind> lower_kind; ///< 上段：目標　下段：実績: `kind` is that of a cell's upper line only
    std::optional<model::FiscalYear> year;
    std::optional<std::string> unit; ///< 利用者数（人）
    bool is_computed = false; ///< 達成率, 前年度比
    std::string level; ///< a level of the tree: 取組方針
    std::string bare; ///< the text without year and unit
    std::string part; ///< １号 below a year that stands over several: the part of the indicators that it is of

    bool has(ColumnRole role) const;
    bool is_known() const { return !roles.empty() || kind || year || is_computed || !level.empty(); }
    bool is_value() const { return !is_computed && (kind || (year && roles.empty() && level.empty())); }
};

Head parse_head(std::string_view text);

/// 量の見込みと確保方策の差（④－①）, 達成率(B/A), B-A: computed of other rows or columns, which the signs name.
bool is_formula_of_others(std::string_view printed);

/// 上段：目標値　下段：実績値: what the upper and the lower line of the cells are. None where the text does not say so.
std::optional<std::pair<model::ValueKind, model::ValueKind>> find_stacked_kinds(std::string_view text);

/// The same without a copy, for a look at many cells; without its text where the cell is no head at all (a figure, a
/// sentence).
std::shared_ptr<const Head> look_up_head(std::string_view text);

/// 現状値 目標値（R11）: words that head values, two at least, and nothing else.
bool are_heads_of_values(std::string_view text);

/// 重点, 再掲, 重点分野: its cells say which of the rows have the mark.
bool heads_marks(const Head &head);

/// 計, 小　計, 合計: what sums up the cells beside or above it.
bool is_sum_word(std::string_view text);

/// A head over two or three rows, from top to bottom.
Head join_heads(const std::vector<Head> &parts);

} // namespace taikei::reader

#pragma once

#include "reader/table/segment.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace taikei::reader {

/// Which column of a table of indicators holds what; none where there is no such column.
struct IndicatorColumns {
    std::optional<std::size_t> name;
    std::optional<std::size_t> unit;
    std::optional<std::size_t> year;
    std::optional<std::size_t> row_kind; ///< its cells say 目標 or 実績 for their row; may be the name's
    std::optional<std::size_t> code;
    std::vector<std::size_t> nodes; ///< levels of the tree, or the title beside a code
    std::optional<std::size_t> part; ///< 男性, 女性: the part of the indicator that the row holds
    std::optional<std::size_t> group; ///< 青壮年期 before 男性, 女性: what several parts share
    std::vector<std::pair<std::size_t, std::size_t>> year_of; ///< value column and the column of its year
    std::optional<std::size_t> division;
    std::optional<std::size_t> department;
    std::vector<std::size_t> definitions;
    std::vector<std::size_t> notes;
    std::vector<std::size_t> values;
    std::vector<std::size_t> costs; ///< 事業費 by year, before the name or in 円 behind: the row's node has them
    std::vector<std::size_t> ratings; ///< 必要性, 有効性: letters that judge the row's node
    std::vector<std::size_t> tags; ///< 新規, 拡充: marks of the row's node
    std::vector<std::size_t> measures; ///< ・学力向上事業 ・ＩＣＴ教育事業: lists of what the row's node has done
    std::vector<std::size_t> steps; ///< R4　検討 / R5　実施: what the row's node does in which year
    std::vector<std::size_t> texts; ///< 今後の対応: prose on the row's node
};

IndicatorColumns find_indicator_columns(const Grid &grid, const Segment &segment);

} // namespace taikei::reader

#pragma once

#include "reader/classify/element.hpp"
#include "reader/table/head.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taikei::reader {

/// The head of a table whose cells follow one another as words, from left to right and from top to bottom:
///
///     指標 単位 基準値
///     2021(R3)年度
///     目標値
///     2032(R14)年度 担当課
struct FlowedHead {
    std::vector<std::string> texts; ///< a head each, the words of its lines joined
    std::vector<Head> heads;
    std::size_t lines = 0;
    bool is_stacked = false; ///< every word stands on a line of its own
    std::size_t first_value = 0; ///< behind a number or a level, the name and a unit; only the name must be there
    std::size_t end_of_values = 0; ///< columns of values and of what is computed from them stand together

    std::size_t value_count() const { return end_of_values - first_value; }
    /// 基本方針 | 成果指標: the rows of a node begin with its heading.
    bool has_level() const { return heads.size() > 1 && !heads[0].level.empty() && heads[1].has(ColumnRole::Name); }
    bool has_code() const { return heads.front().has(ColumnRole::Code); }
    bool has_unit() const { return first_value > 0 && heads[first_value - 1].has(ColumnRole::Unit); }
    /// サービス名 区分 単位: a column of parts behind the name.
    bool has_part() const;
    bool has_departments() const;
    /// 備考 担当課 behind the values: two columns, the last of which names offices.
    bool has_remark_and_office() const;
    /// Text behind the values: a remark, a definition.
    bool has_text_behind() const { return end_of_values < heads.size() && !has_departments(); }
};

/// None where the lines from `at` on are no such head.
std::optional<FlowedHead> find_flowed_head(const std::vector<Element> &elements, std::size_t at);

} // namespace taikei::reader

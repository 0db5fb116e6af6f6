#pragma once

#include "document/text/sheets/sheet_line.hpp"
#include "document/text/sheets/sheet_parts.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::document::sheets {

/// The rows of a table whose rows take turns below its heads, beside names, units and notes that stand halfway down:
///
///              指標名               単位   区分    R3      R4      R5      備考
///                                          目標    60.0    62.0    64.0
///     子育てがしやすいまちだと思う保護                                     アンケート調
///                                   ％     実績    58.7    59.4
///     者の割合                                                             査
///                                          達成率  97.8%   95.8%
///
/// The words that take turns are the form's own. One row for the heads, then those below; cells over several rows go
/// on. Empty where the lines are no such table. The first `heads` lines are its heads.
std::vector<FormRow> read_turning_table(std::span<const SheetLine> lines, std::size_t heads);

/// The rows of a table below one line of heads in which each line has a name and figures in all other columns,
/// wherever these stand. Empty where the lines are no such table.
std::vector<FormRow> read_even_table(std::span<const SheetLine> lines, std::size_t heads);

/// The row of a table that has but one, with a name of several lines:
///
///              指標名               単位    H30年度    R1年度
///     がん検診受診率（胃・肺・大腸・子宮・乳
///     がん検診の平均）               %      10.3       17.8
///
/// Empty where the lines are no such table.
std::vector<FormRow> read_single_row(std::span<const SheetLine> lines, std::size_t heads);

} // namespace taikei::document::sheets

#pragma once

#include "document/text/sheets/sheet_line.hpp"
#include "document/text/sheets/sheet_parts.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::document::sheets {

/// Where most texts beside labels begin, by letters; 0 where there are none.
int begin_of_texts(std::span<const SheetLine> lines);

/// A label alone on its line, halfway down beside the text of the line above or below.
bool stands_beside(const SheetLine &label, const SheetLine &text);

/// Titles and running heads above the first label that has something beside it; all lines where none has.
std::size_t count_lines_above_labels(std::span<const SheetLine> lines);

/// The rows of labels and texts in lines of which the first belongs to a label. Several labels may stand in a line:
///
///     施策番号     2-3        施策名    高齢者の生きがいづくり
///     意図
///                  健康を保ち、地域で活躍している。
///     （目指す状態）
///
/// Empty where there are none.
std::vector<FormRow> read_form_labels(std::span<const SheetLine> lines);

} // namespace taikei::document::sheets

#pragma once

#include "document/source_line.hpp"

#include <vector>

namespace taikei::document {

/// Running text set in two columns below a title, as extraction with the page's layout leaves it:
///
///     本市の出生数は、平成27年の412人から令和6年に        が、相談の件数は年々増え、内容も複雑になってい
///     は268人まで減り、核家族や共働きの世帯が増える       ます。
///     なか、身近に相談できる人が少なくありません。          保育士の確保が課題です。また、ヤングケアラーなど、
///     市は、相談を一つの窓口で受けています                表に出にくい困難を抱える人もいます。
///
/// No mark and no title parts the columns: that the last line on the left is full and goes on in the first on the right
/// does, as no cell of a table does. Where one text of the document does so, others with the same gutter may end with a
/// sentence on the left. Puts the left column before the right one; all lines are views into what was given.
std::vector<SourceLine> part_prose_columns(std::vector<SourceLine> lines);

} // namespace taikei::document

#pragma once

#include "document/document.hpp"
#include "reader/columns/tables_at_blocks.hpp"

#include <vector>

namespace taikei::reader {

/// Boxes of indicators without a head row, whose rows are a name and an arrow from the value to the goal, as they stand
/// beside ＫＰＩ in strategies. Extraction parts the name from its figures, wraps both, and prints the box's title
/// between two rows:
///
///     創業支援による新規創業者数
///     7件/年（R5） ⇒ 50件（５年間の累
///     計）
///     ＫＰＩ
///     事業承継の成約件数
///     2件（R5） ⇒ 15件
///
/// `furniture`: see find_furniture().
TablesAtBlocks find_arrow_boxes(const document::Document &document, const std::vector<bool> &furniture);

/// The same where the format, or columns of spaces, made a table of the box, or of the box and the lines around it:
/// those lines and the table of its indicators. Empty for any other table.
std::vector<document::Block> part_arrow_box(const document::Table &table);

} // namespace taikei::reader

#pragma once

#include "document/text/letters/piece.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace taikei::document::letters {

/// （単位：人）: stands at the right above a table.
bool states_unit(std::string_view text);

/// ※ 資料：… ■成果指標 【町の取組】 （４）指標 at the left of the table, or a page's number: no row of it.
bool is_title_or_note(const std::vector<Piece> &pieces, int left);

/// ３ 施策のコスト: a number and words, alone on their line, where the lines above have no column of numbers.
bool is_numbered_title(std::span<const Line> above, const std::vector<Piece> &pieces);

} // namespace taikei::document::letters

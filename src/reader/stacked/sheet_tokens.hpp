#pragma once

#include "model/plan.hpp"
#include "reader/stacked/torn_sheet.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// What a word of a torn sheet, or a whole line of it, is by itself.
struct SheetToken {
    enum class Kind {
        Turn, ///< 目標, 実績, 達成率: says what the figures behind it are
        Figure,
        Unit,
        Head, ///< 指標名, 令和５年度, （最終目標）
        Note, ///< 指標の説明：…
        Text,
    };
    Kind kind = Kind::Text;
    std::string text;
    std::size_t line = 0; ///< of the sheet
};

/// The words of a line, where all of them are figures, units, heads and the like: 18.2 実績; else its text, without a
/// unit at its end: ごみ排出 ｇ.
std::vector<SheetToken> tokens_of(const TornSheet &sheet, std::size_t line);

/// 目標, 実績値, 達成率, without a year.
bool is_turn_word(std::string_view text);

/// 指標の説明 of 指標の説明：市の補助金の交付を受けて設置した件数.
std::string_view label_of_note(std::string_view text);

} // namespace taikei::reader

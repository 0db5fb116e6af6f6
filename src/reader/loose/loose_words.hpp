#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// What spaces and commas part, but for the commas of a number (１２，０００). Pieces of the text as given.
std::vector<std::string_view> listed_words(std::string_view text);

/// 指標：来館者数, 指標２ 来館者数, <1>来館者数 → 来館者数.
std::string without_counter(const std::string &text);

/// What a line states of an indicator.
enum class Stated {
    Nothing,
    Values, ///< 現状(令和4年度)12人
    NameAndValues, ///< 新規創業者数 現状(令和4年度)12人 目標(令和9年度)20人
};
Stated stated_by_labelled_line(std::string_view text);

} // namespace taikei::reader

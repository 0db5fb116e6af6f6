#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// What spaces and commas part, but for the commas of a number (１２，０００). Pieces of the text as given.
std::vector<std::string_view> listed_words(std::string_view text);

/// 指標：来館者数, 指標２ 来館者数 → 来館者数.
std::string without_counter(const std::string &text);

} // namespace taikei::reader

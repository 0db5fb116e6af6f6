#pragma once

#include <string_view>

namespace taikei::document {

/// 1, ①, (2), 3., 1-2: only a number, as it stands before what it counts.
bool is_number_mark(std::string_view text);

/// 1., (2), ③, 第１章, ※１: as is_number_mark(), but more than a figure alone, which may be a value.
bool is_marked_number(std::string_view text);

/// （２）地元の食材: a number in brackets, and what it numbers.
bool begins_with_number_in_brackets(std::string_view text);

/// 1-1 子育て支援の充実
bool begins_with_parted_number(std::string_view text);

/// 基本目標１　海と里の恵み: words, a number and a wide space; no cell is wrapped so. A number alone counts items.
bool begins_with_numbered_name(std::string_view text);

} // namespace taikei::document

#pragma once

#include <string_view>

/// What a word is where no table says so: lines whose columns extraction lost.
namespace taikei::reader {

/// A value that says there is none: －.
bool is_dash(std::string_view text);

/// A figure, a mark that stands for one, or a dash; no sentence that begins with a figure.
bool is_value(std::string_view text);

/// 下 below 4,900以: the bound of a value that the edge of its column cut.
bool is_rest_of_bound(std::string_view value, std::string_view word);

/// （2017） below a head or value.
bool is_year_bracket(std::string_view text);

} // namespace taikei::reader

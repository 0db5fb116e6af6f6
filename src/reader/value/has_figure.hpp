#pragma once

#include <string_view>

/// What a cell holds, without reading it into parts.
namespace taikei::reader {

/// A digit of any kind or a kanji numeral stands in it. Most texts that are asked for their figure have neither.
bool may_hold_number(std::string_view text);

/// True where parse_value_cell() would find a number or a range.
bool has_figure(std::string_view cell);

/// True where parse_value_cell() would give no part: the cell is empty, or only a dash.
bool states_no_value(std::string_view cell);

} // namespace taikei::reader

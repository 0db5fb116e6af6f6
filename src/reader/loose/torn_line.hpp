#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// A piece of a line that extraction left behind without its columns.
struct Fragment {
    enum class Kind { Text, Value, Unit };
    Kind kind = Kind::Text;
    std::string text;
};

/// 実施率 ＿ 71.6％ 85％以上 備考…: text, then values, then text. A unit is told from a word where the table has a
/// column of units, or the line little else.
std::vector<Fragment> fragments_of(std::string_view line, bool has_unit_column);

/// A value that says there is none: －.
bool is_dash(std::string_view text);

/// A figure, a mark that stands for one, or a dash; no sentence that begins with a figure.
bool is_value(std::string_view text);

/// （2017） below a head or value.
bool is_year_bracket(std::string_view text);

} // namespace taikei::reader

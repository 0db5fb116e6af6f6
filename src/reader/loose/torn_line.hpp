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

} // namespace taikei::reader

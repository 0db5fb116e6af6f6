#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// The words of a line of a flowed table. A word processor sets spaces around figures, which part no cells:
/// 目標値（令和 14 年度）, 30 以上, 約 800 and 千 t-CO2 are one word each.
std::vector<std::string> flowed_words(std::string_view line);

} // namespace taikei::reader

#pragma once

#include <string_view>

namespace taikei::document {

/// 令和７年度, ８年度, 2025年, R7.
bool is_year_head(std::string_view word);

/// 区分 令和７年度 ８年度 ９年度: a word above the names, and years above three columns of values or more.
bool heads_years(std::string_view line);

} // namespace taikei::document

#pragma once

#include <string_view>
#include <vector>

namespace taikei::reader {

/// 施策評価：B　／　担当課：地域振興課: labels with their values side by side, each known. Empty for any other line.
std::vector<std::string_view> pairs_on_line(std::string_view line);

} // namespace taikei::reader

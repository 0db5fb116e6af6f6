#pragma once

#include "reader/heading/heading.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// 事業名　地域公共交通対策事業　　　　企画課; 施策名：消防体制の充実: a level's name with 名 behind it, then the title
/// and, behind a wide gap, departments. None for other lines.
std::optional<Heading> parse_named_heading(std::string_view line);

/// ２款　総務費　１項　総務管理費　１目　一般管理費: the divisions of a budget on one line. Empty for other lines.
std::vector<Heading> parse_budget_headings(std::string_view line);

} // namespace taikei::reader

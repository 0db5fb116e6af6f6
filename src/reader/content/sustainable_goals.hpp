#pragma once

#include <string_view>
#include <vector>

namespace taikei::reader {

/// 3 すべての人に健康と福祉を　17 パートナーシップで…: the goals of the SDGs among the numbers of a text, each once.
/// 17の目標, 第2期 and 2030年 count something else.
std::vector<int> goals_in(std::string_view text);

} // namespace taikei::reader

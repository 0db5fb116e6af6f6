#pragma once

#include <string_view>
#include <vector>

namespace taikei::reader {

/// 3 すべての人に健康と福祉を　17 パートナーシップで…: the goals of the SDGs among the numbers of a text, each once.
/// 17の目標, 第2期 and 2030年 count something else.
std::vector<int> goals_in(std::string_view text);

/// The goals of a line that says nothing else: 3 すべての人に健康と福祉を, 目標8 働きがいも経済成長も, names side by
/// side. Empty for any other line.
std::vector<int> goals_named(std::string_view line);

/// 目標3・4・5, 目標2 目標8: numbers of goals and nothing else.
bool are_numbers_of_goals(std::string_view text);

} // namespace taikei::reader

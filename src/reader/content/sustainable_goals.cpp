#include "reader/content/sustainable_goals.hpp"

#include "base/text.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace taikei::reader {

std::vector<int> goals_in(std::string_view text)
{
    static const RE2 number(R"((第?)([0-9０-９]+)([の期年つ章節次回人件月日％%]?))");
    constexpr int last_goal = 17;
    std::vector<int> goals;
    re2::StringPiece rest(text.data(), text.size());
    std::string ordinal;
    std::string digits;
    std::string counted;
    while (RE2::FindAndConsume(&rest, number, &ordinal, &digits, &counted)) {
        const std::string narrow = base::narrow(digits);
        const int goal = narrow.size() <= 2 ? std::stoi(narrow) : 0;
        if (ordinal.empty() && counted.empty() && goal >= 1 && goal <= last_goal
            && std::ranges::find(goals, goal) == goals.end())
            goals.push_back(goal);
    }
    return goals;
}

} // namespace taikei::reader

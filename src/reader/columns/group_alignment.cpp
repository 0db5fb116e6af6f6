#include "reader/columns/group_alignment.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace taikei::reader {
namespace {

std::set<std::pair<char32_t, char32_t>> letter_pairs(std::string_view text)
{
    std::set<std::pair<char32_t, char32_t>> pairs;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::next_code_point(text, at);
        const bool tells = !base::is_hiragana(letter) && letter > 0x3001 && letter != U'・' && letter != U'。';
        if (tells && before != 0)
            pairs.emplace(before, letter);
        before = tells ? letter : 0;
    }
    return pairs;
}

} // namespace

std::vector<std::size_t> align(std::size_t items, std::size_t groups, const GroupScore &score)
{
    constexpr std::size_t most_in_group = 4;
    constexpr int impossible = std::numeric_limits<int>::min() / 2;
    if (groups == 0 || items < groups || items > groups * most_in_group)
        return {};
    // best[g][i]: of the first g groups, which take the first i items
    std::vector<std::vector<int>> best(groups + 1, std::vector<int>(items + 1, impossible));
    std::vector<std::vector<std::size_t>> first(groups + 1, std::vector<std::size_t>(items + 1, 0));
    best[0][0] = 0;
    for (std::size_t group = 0; group < groups; ++group) {
        for (std::size_t end = group + 1; end <= items - (groups - group - 1); ++end) {
            for (std::size_t size = 1; size <= std::min(most_in_group, end - group); ++size) {
                const std::size_t begin = end - size;
                if (best[group][begin] == impossible)
                    continue;
                const int sum = best[group][begin] + score(group, begin, end);
                if (sum > best[group + 1][end]) {
                    best[group + 1][end] = sum;
                    first[group + 1][end] = begin;
                }
            }
        }
    }
    std::vector<std::size_t> firsts(groups);
    std::size_t end = items;
    for (std::size_t group = groups; group > 0; --group)
        end = firsts[group - 1] = first[group][end];
    return firsts;
}

int count_shared_pairs(std::string_view one, std::string_view other)
{
    constexpr int most = 3;
    const auto here = letter_pairs(one);
    const auto there = letter_pairs(other);
    const auto shared = std::ranges::count_if(here, [&](const auto &pair) { return there.contains(pair); });
    return std::min(static_cast<int>(shared), most);
}

} // namespace taikei::reader

#include "reader/content/sustainable_goals.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace taikei::reader {
namespace {

bool take_prefix(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// What may stand before the name of a goal: brackets, 目標, its number.
void skip_to_name(std::string_view &text)
{
    constexpr std::u32string_view signs = U"・●○【】[]［］「」 　,，/／0123456789０１２３４５６７８９.．:：";
    static constexpr std::string_view words[] = {"目標", "ゴール", "GOAL", "SDGs", "ＳＤＧｓ"};
    for (;;) {
        std::size_t behind = 0;
        if (!text.empty() && signs.contains(base::next_code_point(text, behind)))
            text.remove_prefix(behind);
        else if (std::ranges::none_of(words, [&](std::string_view word) { return take_prefix(text, word); }))
            return;
    }
}

/// 関連するSDGs before the goals on its line; before a colon whatever it says: ＳＤＧｓとの関わり：.
void skip_label_of_goals(std::string_view &line)
{
    constexpr std::size_t longest_label = 60; ///< in bytes
    const std::size_t end = std::min({line.find(' '), line.find("　"), line.find("："), line.find(':')});
    if (end > longest_label)
        return;
    const std::string label = base::fold_tight(line.substr(0, end));
    const bool has_colon = end < line.size() && line[end] != ' ' && !line.substr(end).starts_with("　");
    if (label.contains("SDGs") && (has_colon || Lexicon::get().label(label) == LabelKind::Furniture))
        line.remove_prefix(end);
    if (!take_prefix(line, "："))
        take_prefix(line, ":");
}

/// In the order of their codes, as they are looked up.
std::u32string in_order(std::u32string_view letters)
{
    std::u32string sorted(letters);
    std::ranges::sort(sorted);
    return sorted;
}

/// A goal begins with its number or its name: a look at the first letters spares folding most lines.
bool may_name_goal(std::string_view line)
{
    constexpr std::size_t longest = 900; ///< in bytes: all goals side by side
    static const std::u32string first_letters =
        in_order(U"・●○【[［「 　目ゴGSＳ0123456789０１２３４５６７８９貧飢す質ジ安エ働産人住つ気海陸平パ");
    std::size_t at = 0;
    if (line.empty() || !std::ranges::binary_search(first_letters, base::next_code_point(line, at)))
        return false;
    skip_to_name(line);
    const auto &goals = Lexicon::get().sustainable_goals();
    constexpr std::size_t two_letters = 6;
    return line.size() <= longest && std::ranges::any_of(goals, [&](const auto &goal) {
               return line.starts_with(std::string_view(goal.first).substr(0, two_letters));
           });
}

} // namespace

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

bool are_numbers_of_goals(std::string_view text)
{
    constexpr std::size_t longest = 200; ///< in bytes: all goals side by side
    if (text.size() > longest || goals_in(text).empty())
        return false;
    const std::string folded = base::fold(text);
    std::string_view rest = folded;
    do
        skip_to_name(rest);
    while (take_prefix(rest, "、"));
    return rest.empty();
}

std::vector<int> goals_named(std::string_view line)
{
    std::vector<int> found;
    if (base::has_word(line, "SDGs") || base::has_word(line, "ＳＤＧｓ"))
        skip_label_of_goals(line);
    if (!may_name_goal(line))
        return found;
    std::string tight = base::fold_tight(line);
    static const RE2 comma("、"); // つくる責任、つかう責任 is printed with and without
    RE2::GlobalReplace(&tight, comma, "");
    std::string_view rest = tight;
    while (!rest.empty()) {
        skip_to_name(rest);
        if (rest.empty())
            break;
        const auto &goals = Lexicon::get().sustainable_goals();
        const auto goal = std::ranges::find_if(goals, [&](const auto &each) { return take_prefix(rest, each.first); });
        if (goal == goals.end())
            return {};
        if (std::ranges::find(found, goal->second) == found.end())
            found.push_back(goal->second);
    }
    return found;
}

} // namespace taikei::reader

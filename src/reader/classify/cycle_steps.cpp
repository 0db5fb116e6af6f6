#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/second_look.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

/// Plan, Do, Check, Action: the parts of a sheet, above the labels of what they hold.
namespace taikei::reader {
namespace {

/// A Latin letter of either width, or a bracket.
bool may_end_step(std::string_view text)
{
    constexpr char first_byte_of_wide = '\xEF';
    return !text.empty()
        && (text.back() == ')' || base::is_latin(static_cast<unsigned char>(text.back()))
            || (text.size() > 2 && text[text.size() - 3] == first_byte_of_wide));
}

/// 1 to 4 for Plan, 実施(Do), Ｃｈｅｃｋ（評価）, 改善(A); 0 for any other line. A letter alone is none.
int step_of_cycle(const Element &element)
{
    static constexpr std::array<std::array<std::string_view, 3>, 4> steps = {
        {{"PLAN", "P", ""}, {"DO", "D", ""}, {"CHECK", "C", ""}, {"ACTION", "A", "ACT"}}};
    static constexpr std::array<std::string_view, 10> words = {"計画", "実施", "実行",   "評価",     "点検",
                                                               "改善", "検証", "見直し", "改革改善", "点検・評価"};
    constexpr std::size_t longest = 60; ///< in bytes
    if (element.line == nullptr || element.line->text.size() > longest || !may_end_step(base::trim(element.line->text)))
        return 0;
    std::string tight = base::fold_tight(element.line->text);
    for (char &c : tight)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto is_word = [&](std::string_view text) { return std::ranges::find(words, text) != words.end(); };
    const auto open = tight.find('(');
    const bool is_closed = open != std::string::npos && tight.ends_with(')');
    const std::string_view outside = std::string_view(tight).substr(0, open);
    const std::string_view inside =
        is_closed ? std::string_view(tight).substr(open + 1, tight.size() - open - 2) : std::string_view();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const std::string_view name : steps[i]) {
            const bool is_alone = name.size() > 1 && tight == name;
            const bool is_explained = is_closed && !name.empty()
                && ((is_word(outside) && inside == name) || (outside == name && is_word(inside)));
            if (is_alone || is_explained)
                return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

} // namespace

void remove_cycle_steps(std::vector<Element> &elements)
{
    std::array<int, 5> seen{};
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        const int step = step_of_cycle(elements[i]);
        if (step == 0)
            continue;
        seen[static_cast<std::size_t>(step)] = 1;
        const auto below = elements[i + 1].kind;
        if (below == Element::Kind::Label || below == Element::Kind::Table)
            found.push_back(i);
    }
    constexpr int fewest = 2;
    if (std::ranges::count(seen, 1) < fewest)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (std::ranges::binary_search(found, i))
            continue;
        if (kept != i)
            elements[kept] = std::move(elements[i]);
        ++kept;
    }
    elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(kept), elements.end());
}

} // namespace taikei::reader

#include "document/layout/stacked_letters.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace taikei::document::layout {

namespace {

constexpr std::size_t fewest_letters = 3;
/// In sizes of the letters: how far their middles may stand off, and how far apart two may stand.
constexpr double furthest_aside = 0.25;
constexpr double furthest_below = 0.8;
constexpr double free_beside = 1.5;
/// Of the letters, so many are kanji, kana or Latin letters; else they are bullets or figures.
constexpr double fewest_word_letters = 0.6;

using Words = std::vector<Word>;

bool is_candidate(const Word &word)
{
    return word.rotation == 0 && !word.style.vertical && base::length(word.text) == 1;
}

bool is_letter(const Word &word)
{
    std::size_t at = 0;
    const char32_t c = base::next_code_point(word.text, at);
    return base::is_word_character(c) && !(c >= '0' && c <= '9');
}

bool stands_below(const Word &lower, const Word &upper)
{
    const double size = upper.style.size;
    const double gap = lower.box.top - upper.box.bottom;
    return std::abs(middle_x(lower.box) - middle_x(upper.box)) <= furthest_aside * size
        && std::abs(lower.style.size - size) <= furthest_aside * size && gap <= furthest_below * size
        && lower.box.top > middle_y(upper.box);
}

/// Positions of words by the top of their boxes, to look at the neighbours only.
using ByTop = std::multimap<double, std::size_t>;

bool has_neighbour(const Words &words, const ByTop &by_top, const Word &letter)
{
    const double reach = free_beside * letter.style.size;
    const double height = std::max(height_of(letter.box), letter.style.size);
    for (auto near = by_top.lower_bound(letter.box.top - height); near != by_top.end(); ++near) {
        const Word &other = words[near->second];
        if (other.box.top > letter.box.bottom)
            break;
        const bool is_level = std::abs(middle_y(other.box) - middle_y(letter.box)) < letter.style.size / 2;
        const bool is_beside = other.box.left < letter.box.right + reach && other.box.right > letter.box.left - reach;
        if (&other != &letter && is_level && is_beside)
            return true;
    }
    return false;
}

void mark(Words &words, const ByTop &by_top, const std::vector<std::size_t> &stack)
{
    if (stack.size() < fewest_letters)
        return;
    const auto letters = std::ranges::count_if(stack, [&](std::size_t i) { return is_letter(words[i]); });
    if (static_cast<double>(letters) < fewest_word_letters * static_cast<double>(stack.size()))
        return;
    const auto has_text_beside = [&](std::size_t i) { return has_neighbour(words, by_top, words[i]); };
    if (std::ranges::any_of(stack, has_text_beside))
        return;
    for (const std::size_t i : stack)
        words[i].style.vertical = true;
}

} // namespace

void find_stacked_letters(Words &words)
{
    ByTop by_top;
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < words.size(); ++i) {
        by_top.emplace(words[i].box.top, i);
        if (is_candidate(words[i]))
            letters.push_back(i);
    }
    if (letters.size() < fewest_letters)
        return;
    std::ranges::sort(letters, {}, [&](std::size_t i) { return words[i].box.top; });
    std::multimap<double, std::vector<std::size_t>> open; // by the middle of the last letter
    for (const std::size_t i : letters) {
        const double slack = furthest_aside * words[i].style.size;
        auto above = open.lower_bound(middle_x(words[i].box) - slack);
        while (above != open.end() && above->first <= middle_x(words[i].box) + slack
               && !stands_below(words[i], words[above->second.back()]))
            ++above;
        std::vector<std::size_t> stack;
        if (above != open.end() && above->first <= middle_x(words[i].box) + slack) {
            stack = std::move(above->second);
            open.erase(above);
        }
        stack.push_back(i);
        open.emplace(middle_x(words[i].box), std::move(stack));
    }
    for (const auto &[middle, stack] : open)
        mark(words, by_top, stack);
}

} // namespace taikei::document::layout

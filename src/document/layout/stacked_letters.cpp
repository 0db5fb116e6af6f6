#include "document/layout/stacked_letters.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace taikei::document::layout {

namespace {

constexpr std::size_t fewest_letters = 3;
/// In sizes of the letters: how far their middles may stand off, and how far apart two may stand.
constexpr double furthest_aside = 0.25;
constexpr double furthest_letter_below = 0.8;
constexpr double free_beside = 1.5;
constexpr double free_beside_stack = 0.2; ///< more than between its own letters
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
        && std::abs(lower.style.size - size) <= furthest_aside * size && gap <= furthest_letter_below * size
        && lower.box.top > middle_y(upper.box);
}

/// Positions of words by the top of their boxes, to look at the neighbours only.
using ByTop = std::multimap<double, std::size_t>;

using Stack = std::vector<std::size_t>;

/// Letters that stand one below the other, and what may stand beside them.
class StackMarker {
public:
    StackMarker(Words &words, const ByTop &by_top, std::vector<Stack> stacks)
        : m_words(words)
        , m_by_top(by_top)
        , m_stacks(std::move(stacks))
        , m_stack_of(words.size(), none)
    {
        std::erase_if(m_stacks, [&](const Stack &stack) { return !is_word(stack); });
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            for (const std::size_t word : m_stacks[i])
                m_stack_of[word] = i;
    }

    void mark()
    {
        std::size_t marked = 0;
        for (const auto &stack : m_stacks) {
            const double gap = middle_gap(stack);
            if (std::ranges::any_of(stack, [&](std::size_t i) { return has_neighbour(i, gap); }))
                continue;
            for (const std::size_t i : stack)
                m_words[i].style.vertical = true;
            marked += stack.size();
        }
        if (2 * marked > m_words.size())
            mark_rest();
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool is_word(const Stack &stack) const
    {
        const auto letters = std::ranges::count_if(stack, [&](std::size_t i) { return is_letter(m_words[i]); });
        return stack.size() >= fewest_letters
            && static_cast<double>(letters) >= fewest_word_letters * static_cast<double>(stack.size());
    }

    /// White between two letters of the stack, in their size.
    double middle_gap(const Stack &stack) const
    {
        const auto &first = m_words[stack.front()];
        double height = 0;
        for (const std::size_t i : stack)
            height += height_of(m_words[i].box);
        const double white = m_words[stack.back()].box.bottom - first.box.top - height;
        return white / static_cast<double>(stack.size() - 1) / std::max(first.style.size, 1.0);
    }

    /// Text beside the letter. Another stack may stand there, as on a page of vertical writing, if it stands further
    /// away than the letters from each other.
    bool has_neighbour(std::size_t index, double gap) const
    {
        const Word &letter = m_words[index];
        const double size = letter.style.size;
        const double height = std::max(height_of(letter.box), size);
        for (auto near = m_by_top.lower_bound(letter.box.top - height); near != m_by_top.end(); ++near) {
            const Word &other = m_words[near->second];
            if (other.box.top > letter.box.bottom)
                break;
            const bool is_stack = m_stack_of[near->second] != none && m_stack_of[near->second] != m_stack_of[index];
            const double reach = size * (is_stack ? std::min(free_beside, gap + free_beside_stack) : free_beside);
            const bool is_level = std::abs(middle_y(other.box) - middle_y(letter.box)) < size / 2;
            const bool is_beside =
                other.box.left < letter.box.right + reach && other.box.right > letter.box.left - reach;
            if (near->second != index && is_level && is_beside)
                return true;
        }
        return false;
    }

    /// On a page of vertical writing what is left of a line stands as its letters do.
    void mark_rest()
    {
        for (auto &word : m_words)
            word.style.vertical = word.style.vertical || is_candidate(word);
    }

    Words &m_words;
    const ByTop &m_by_top;
    std::vector<Stack> m_stacks;
    std::vector<std::size_t> m_stack_of;
};

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
    std::multimap<double, Stack> open; // by the middle of the last letter
    for (const std::size_t i : letters) {
        const double slack = furthest_aside * words[i].style.size;
        auto above = open.lower_bound(middle_x(words[i].box) - slack);
        while (above != open.end() && above->first <= middle_x(words[i].box) + slack
               && !stands_below(words[i], words[above->second.back()]))
            ++above;
        Stack stack;
        if (above != open.end() && above->first <= middle_x(words[i].box) + slack) {
            stack = std::move(above->second);
            open.erase(above);
        }
        stack.push_back(i);
        open.emplace(middle_x(words[i].box), std::move(stack));
    }
    std::vector<Stack> stacks;
    for (auto &[middle, stack] : open)
        stacks.push_back(std::move(stack));
    StackMarker(words, by_top, std::move(stacks)).mark();
}

} // namespace taikei::document::layout

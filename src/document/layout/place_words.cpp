#include "document/layout/place_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace taikei::document::layout {

namespace {

constexpr double cut_share = 0.25; ///< of a letter that may lie beyond a line which passes beside it

double middle_across(const base::Box &box)
{
    return (box.left + box.right) / 2;
}

double middle_down(const base::Box &box)
{
    return (box.top + box.bottom) / 2;
}

base::Box around_letters(const Word &word, std::size_t first, std::size_t end)
{
    base::Box box = word.box;
    box.left = word.letters[first].left;
    box.right = word.letters[end - 1].right;
    return box;
}

Word part_of(const Word &word, std::size_t first, std::size_t end)
{
    Word part = word;
    const auto letters = base::to_utf32(word.text);
    part.text = base::to_utf8(std::u32string_view(letters).substr(first, end - first));
    part.letters.assign(word.letters.begin() + static_cast<std::ptrdiff_t>(first),
                        word.letters.begin() + static_cast<std::ptrdiff_t>(end));
    part.box = around_letters(word, first, end);
    return part;
}

class WordPlacer {
public:
    explicit WordPlacer(const CellGrid &grid)
        : m_grid(grid)
    {
        m_placed.in_cell.resize(grid.cells().size());
    }

    void place(const Word &word, std::size_t index)
    {
        const auto cell = m_grid.cell_round(middle_across(word.box), middle_down(word.box));
        const auto cuts = cell ? find_cuts(word) : std::vector<std::size_t>{};
        if (cuts.empty()) {
            if (cell)
                put(*cell, word, index);
            return;
        }
        std::size_t first = 0;
        for (const auto cut : cuts) {
            put_part(part_of(word, first, cut), *cell, index);
            first = cut;
        }
        put_part(part_of(word, first, word.letters.size()), *cell, index);
    }

    PlacedWords take() { return std::move(m_placed); }

private:
    void put(std::size_t cell, Word word, std::size_t index)
    {
        m_placed.in_cell[cell].push_back(std::move(word));
        if (m_placed.words.empty() || m_placed.words.back() != index)
            m_placed.words.push_back(index);
    }

    /// What lies beside the grid stays with the rest of its word.
    void put_part(Word part, std::size_t rest, std::size_t index)
    {
        const auto cell = m_grid.cell_round(middle_across(part.box), middle_down(part.box));
        put(cell.value_or(rest), std::move(part), index);
    }

    /// Letters before which the word is cut; ascending.
    std::vector<std::size_t> find_cuts(const Word &word) const
    {
        std::vector<std::size_t> cuts;
        const bool has_letters = word.letters.size() == base::length(word.text);
        if (!has_letters || word.rotation != 0 || word.style.vertical)
            return cuts;
        const double y = middle_down(word.box);
        for (std::size_t i = 1; i < word.letters.size(); ++i) {
            const double left = middle_across(word.letters[i - 1]);
            const double right = middle_across(word.letters[i]);
            if (left >= right || m_grid.cell_round(left, y) == m_grid.cell_round(right, y))
                continue;
            if (passes_between(word.letters[i - 1], word.letters[i]))
                cuts.push_back(i);
        }
        return cuts;
    }

    bool passes_between(const base::Box &left, const base::Box &right) const
    {
        const auto line = std::ranges::upper_bound(m_grid.across(), middle_across(left));
        if (line == m_grid.across().end())
            return false;
        return left.right - *line <= cut_share * (left.right - left.left)
            && *line - right.left <= cut_share * (right.right - right.left);
    }

    const CellGrid &m_grid;
    PlacedWords m_placed;
};

} // namespace

PlacedWords place_words(const CellGrid &grid, const std::vector<Word> &words, const std::vector<bool> &is_free)
{
    WordPlacer placer{grid};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_free[i])
            placer.place(words[i], i);
    }
    return placer.take();
}

} // namespace taikei::document::layout

#include "document/text/letters/touching.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace taikei::document::letters {
namespace {

constexpr int shortest_cell = 6; ///< letters

/// 公民館７館で延べ 56 回: the space is the typesetter's.
bool stands_beside_digit(const Piece &piece, int begin)
{
    Piece before = piece;
    Piece rest;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return part_before(before, begin, rest) && (is_digit(before.text.back()) || is_digit(rest.text.front()));
}

class TouchingCells {
public:
    TouchingCells(const std::vector<Line> &lines, std::size_t head, std::size_t heads)
        : m_head(lines[head].pieces)
        , m_heads(heads)
    {
        for (const Line &line : lines) {
            for (const Piece &piece : line.pieces) {
                m_begins.resize(std::max(m_begins.size(), static_cast<std::size_t>(piece.end) + 1), 0);
                ++m_begins[static_cast<std::size_t>(piece.begin)];
            }
        }
    }

    void part(std::vector<Piece> &pieces) const
    {
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            const bool has_room = pieces.size() < m_heads;
            Piece rest;
            for (int begin = pieces[p].begin + 2; begin < pieces[p].end; ++begin) {
                if (!begins_cell(pieces[p], begin, has_room, p == 0) || !part_before(pieces[p], begin, rest))
                    continue;
                pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(p) + 1, rest);
                break;
            }
        }
    }

private:
    /// How many texts begin at the letter: by one letter those of one column differ.
    int count_begins(int begin) const
    {
        const auto at = static_cast<std::size_t>(begin);
        return m_begins[at - 1] + m_begins[at] + (at + 1 < m_begins.size() ? m_begins[at + 1] : 0);
    }

    bool begins_cell(const Piece &piece, int begin, bool has_room, bool begins_line) const
    {
        constexpr int fewest = 2;
        if (has_room && !begins_line && begins_figures(piece, begin))
            return true;
        if (begins_behind_figure(piece, begin, has_room, begins_line))
            return true;
        if (begin - piece.begin < shortest_cell)
            return false;
        const int count = count_begins(begin);
        return count >= fewest || (count >= 1 && has_room && !stands_beside_digit(piece, begin));
    }

    /// 目標 18.0以下 18.0以下 17.5以下: a word, and figures alone behind it.
    static bool begins_figures(const Piece &piece, int begin)
    {
        constexpr int fewest_figures = 2;
        Piece word = piece;
        Piece rest;
        if (!part_before(word, begin, rest) || is_figure(word.text))
            return false;
        int figures = 0;
        for (std::string_view text = rest.text; !text.empty(); ++figures) {
            const std::size_t end = std::min(text.find(' '), text.size());
            if (!is_figure(text.substr(0, end)))
                return false;
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return figures >= fewest_figures;
    }

    /// 1104 【新規】…, 80.0 避難行動要支援者名簿…, 10 15 20
    bool begins_behind_figure(const Piece &piece, int begin, bool has_room, bool begins_line) const
    {
        constexpr std::size_t shortest_figure = 4; ///< that may not be the number of an item
        const std::string_view figure = piece.text.substr(0, piece.text.find(' '));
        if (!is_figure(figure) || static_cast<int>(base::length(figure)) != begin - piece.begin - 1
            || (begins_line && !has_head_of_its_own(piece, begin)))
            return false;
        const std::string_view after = piece.text.substr(figure.size() + 1);
        const bool is_long = figure.size() >= shortest_figure;
        if (is_figure(after.substr(0, after.find(' '))) && (has_room || is_long))
            return true;
        const int count = count_begins(begin);
        const int longest_unit = count >= 1 && is_long ? 2 : has_room ? 3 : shortest_cell;
        return (count >= 1 || has_room) && piece.end - begin > longest_unit;
    }

    /// No. above 1 通いの場の立上げ: else a number is its title's.
    bool has_head_of_its_own(const Piece &number, int begin) const
    {
        return std::ranges::any_of(m_head,
                                   [&](const Piece &head) { return head.end <= begin && head.end + 1 > number.begin; });
    }

    const std::vector<Piece> &m_head;
    std::size_t m_heads;
    std::vector<int> m_begins; ///< how many pieces begin at each letter
};

} // namespace

std::size_t part_touching(std::vector<Line> &lines, std::size_t head, std::size_t heads)
{
    const TouchingCells cells(lines, head, heads);
    std::size_t even = 0;
    for (std::size_t i = head + 1; i < lines.size(); ++i) {
        cells.part(lines[i].pieces);
        even += lines[i].pieces.size() == heads ? 1 : 0;
    }
    return even;
}

} // namespace taikei::document::letters

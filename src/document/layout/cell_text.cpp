#include "document/layout/cell_text.hpp"

#include "base/text.hpp"
#include "document/layout/turn.hpp"
#include "document/layout/word_line.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double padding = 1.5; ///< letters that a cell may leave free at each side of a line that fills it
constexpr double indentation = 0.8; ///< letters by which a line that begins something new stands further in

bool is_vertical(const std::vector<Word> &words)
{
    std::size_t vertical = 0;
    for (const auto &word : words)
        vertical += word.style.vertical ? 1 : 0;
    return vertical * 2 > words.size();
}

/// The first letter by which a line could have been longer: a Latin word or a number keeps together.
std::string_view first_unit(std::string_view text)
{
    std::size_t end = 0;
    base::next_code_point(text, end);
    const auto keeps = [&](std::size_t at) { return std::isalnum(static_cast<unsigned char>(text[at])) != 0; };
    const auto parts = [&](std::size_t at) { return text[at] == ',' || text[at] == '.'; };
    while (end < text.size() && (keeps(end - 1) || parts(end - 1)) && (keeps(end) || parts(end)))
        ++end;
    return text.substr(0, end);
}

bool begins_new(std::string_view text)
{
    constexpr std::u32string_view marks = U"・○●◎◯□■◇◆△▲▽▼☆★※〇•‣①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(【［[〔＜<《「『注*＊→⇒";
    std::size_t position = 0;
    const auto first = base::next_code_point(text, position);
    return marks.contains(first);
}

/// Joins lines that were broken only because the cell ends.
class LineJoiner {
public:
    LineJoiner(const std::vector<WordLine> &lines, const base::Box &cell)
        : m_lines(lines)
        , m_cell(cell)
    {
        m_left = lines.front().box.left;
        m_right = lines.front().box.right;
        for (const auto &line : lines) {
            m_left = std::min(m_left, line.box.left);
            m_right = std::max(m_right, line.box.right);
        }
    }

    std::string join() const
    {
        std::string text = text_of(m_lines.front());
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            const auto next = text_of(m_lines[i]);
            if (!goes_on(i - 1, next))
                text += '\n';
            else if (is_latin(text.back()) && is_latin(next.front()))
                text += ' ';
            text += next;
        }
        return text;
    }

private:
    static bool is_latin(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

    bool goes_on(std::size_t line, std::string_view next) const
    {
        const auto &box = m_lines[line].box;
        const auto &below = m_lines[line + 1];
        const double size = letter_size(below.words.front());
        if (begins_new(next))
            return false;
        // What begins further in than the line above begins something new, unless lines are centred.
        const bool is_centred = std::abs((box.left + box.right) - (m_cell.left + m_cell.right)) < size;
        if (!is_centred && below.box.left - box.left > indentation * size)
            return false;
        const double missing = static_cast<double>(base::display_width(first_unit(next))) / 2 * size;
        const double width = m_cell.right - m_cell.left;
        return box.right - box.left + missing > std::max(m_right - m_left, width - 2 * padding * size);
    }

    const std::vector<WordLine> &m_lines;
    base::Box m_cell;
    double m_left = 0; ///< of all lines
    double m_right = 0;
};

bool is_single_letter(const WordLine &line)
{
    const auto text = text_of(line);
    std::size_t position = 0;
    return base::is_word_character(base::next_code_point(text, position)) && position == text.size();
}

/// 市民など with every letter on a line of its own, because the cell is narrow.
bool is_stacked(const std::vector<WordLine> &lines)
{
    return lines.size() > 1 && std::ranges::all_of(lines, is_single_letter);
}

std::string text_of_lines(const std::vector<WordLine> &lines, const base::Box &cell)
{
    if (!is_stacked(lines))
        return LineJoiner{lines, cell}.join();
    std::string text;
    for (const auto &line : lines)
        text += text_of(line);
    return text;
}

/// Columns of vertical writing lie as lines do once across and down are exchanged; they follow from right to left.
base::Box lay_down(const base::Box &box)
{
    return {box.top, -box.right, box.bottom, -box.left};
}

std::vector<Word> lay_down(std::vector<Word> words)
{
    for (auto &word : words)
        word.box = lay_down(word.box);
    return words;
}

} // namespace

std::string text_in_cell(std::vector<Word> words, const base::Box &cell)
{
    if (words.empty())
        return {};
    const int rotation = main_rotation(words);
    const auto upright = turn_back(std::move(words), rotation);
    const auto upright_cell = turn_back(cell, rotation);
    if (is_vertical(upright))
        return text_of_lines(gather_lines(lay_down(upright)), lay_down(upright_cell));
    return text_of_lines(gather_lines(upright), upright_cell);
}

} // namespace taikei::document::layout

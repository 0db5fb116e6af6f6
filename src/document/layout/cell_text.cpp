#include "document/layout/cell_text.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"
#include "document/layout/word_line.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double padding = 1.5; ///< letters that a cell may leave free at each side of a line that fills it
constexpr double smaller = 0.9; ///< letters that are set smaller say something else
constexpr double indentation = 0.8; ///< letters by which a line that begins something new stands further in

/// The first letter by which a line could have been longer: a Latin word or a number keeps together, and no line begins
/// with what closes (る。 goes below as a whole).
std::string_view first_unit(std::string_view text)
{
    std::size_t end = 0;
    base::next_code_point(text, end);
    const auto keeps = [&](std::size_t at) { return std::isalnum(static_cast<unsigned char>(text[at])) != 0; };
    const auto parts = [&](std::size_t at) { return text[at] == ',' || text[at] == '.'; };
    while (end < text.size() && (keeps(end - 1) || parts(end - 1)) && (keeps(end) || parts(end)))
        ++end;
    constexpr std::u32string_view closing = U"。、，．）」』】〕)";
    for (std::size_t next = end; next < text.size();) {
        if (!closing.contains(base::next_code_point(text, next)))
            break;
        end = next;
    }
    return text.substr(0, end);
}

bool begins_new(std::string_view text)
{
    constexpr std::u32string_view marks = U"・○●◎◯□■◇◆△▲▽▼☆★※〇•‣①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(【［[〔＜<《「『注*＊→⇒";
    std::size_t position = 0;
    const auto first = base::next_code_point(text, position);
    return marks.contains(first);
}

/// 小学生 85.4: one of several figures in a cell, each on a line.
bool names_figure(std::string_view text)
{
    const auto space = text.rfind(' ');
    return space != std::string_view::npos && space > 0 && space + 1 < text.size()
        && std::isdigit(static_cast<unsigned char>(text[space + 1])) != 0
        && std::isdigit(static_cast<unsigned char>(text.back())) != 0;
}

/// Joins lines that were broken only because the cell ends.
class LineJoiner {
public:
    /// All boxes in reading space.
    LineJoiner(const std::vector<WordLine> &lines, const std::vector<std::string> &texts, const base::Box &cell)
        : m_lines(lines)
        , m_texts(texts)
        , m_cell(cell)
    {
        base::Box all = lines.front().box;
        for (const auto &line : lines)
            all = united(all, line.box);
        m_width = width_of(all);
        m_left = all.left;
    }

    std::string join() const
    {
        std::string text = m_texts.front();
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            const auto &next = m_texts[i];
            if (!goes_on(i - 1))
                text += '\n';
            else if (is_latin(text.back()) && is_latin(next.front()))
                text += ' ';
            text += next;
        }
        return text;
    }

private:
    static bool is_latin(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

    bool goes_on(std::size_t line) const
    {
        const auto &box = m_lines[line].box;
        const auto &below = m_lines[line + 1];
        const auto &next = m_texts[line + 1];
        const double size = letter_size(*below.words.front());
        // Small print below a name, as its formula, is no part of it.
        const double above = letter_size(*m_lines[line].words.back());
        if (begins_new(next) || (names_figure(m_texts[line]) && names_figure(next)) || size < smaller * above
            || above < smaller * size)
            return false;
        // What begins further in than the line above begins something new, unless lines are centred.
        const bool is_centred = std::abs((box.left + box.right) - (m_cell.left + m_cell.right)) < size;
        if (!is_centred && below.box.left - box.left > indentation * size)
            return false;
        const double missing = static_cast<double>(base::display_width(first_unit(next))) / 2 * size;
        if (width_of(box) + missing > std::max(m_width, width_of(m_cell) - 2 * padding * size))
            return true;
        // A text that stands further in than its label above.
        const bool is_indented =
            box.left - m_left > indentation * size && std::abs(below.box.left - box.left) < indentation * size;
        return is_indented && !is_centred
            && box.right + missing > std::max(m_left + m_width, m_cell.right - padding * size);
    }

    const std::vector<WordLine> &m_lines;
    const std::vector<std::string> &m_texts;
    base::Box m_cell;
    double m_left = 0; ///< where the first of all lines begins
    double m_width = 0; ///< from the first beginning to the last end of all lines
};

bool is_single_letter(std::string_view text)
{
    std::size_t position = 0;
    return base::is_word_character(base::next_code_point(text, position)) && position == text.size();
}

/// 市民など with every letter on a line of its own, because the cell is narrow.
bool is_stacked(const std::vector<std::string> &lines)
{
    return lines.size() > 1 && std::ranges::all_of(lines, is_single_letter);
}

} // namespace

std::string text_in_cell(std::span<const Word> words, const base::Box &cell)
{
    if (words.empty())
        return {};
    const auto direction = main_direction(words);
    const auto lines = gather_lines(words, direction);
    std::vector<std::string> texts;
    texts.reserve(lines.size());
    for (const auto &line : lines)
        texts.push_back(text_of(line, direction));
    if (!is_stacked(texts))
        return LineJoiner{lines, texts, to_reading(cell, direction)}.join();
    std::string word;
    for (const auto &letter : texts)
        word += letter;
    return word;
}

} // namespace taikei::document::layout

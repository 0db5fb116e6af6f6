#include "document/layout/paragraphs.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

namespace taikei::document::layout {

namespace {

using base::Box;

/// All in sizes of the letters.
constexpr double end_slack = 1.6; ///< a full line may end so much earlier: no line begins with 。 or 」
constexpr double shared_end = 0.6; ///< lines that end so close to each other end where the column does
constexpr double widest_line_gap = 1.25; ///< between two lines of a paragraph
constexpr double widest_open_gap = 1.9; ///< as above, where the first line ends within a sentence
constexpr double uneven_gap = 0.35; ///< by which the gaps within a paragraph differ
constexpr double left_slack = 0.6; ///< lines of a paragraph begin so close to each other
constexpr double deepest_hanging = 4.0; ///< the second line of an item may begin so much further in
constexpr double deepest_indent = 2.6; ///< and that of a paragraph so much further out
constexpr double deepest_first_indent = 8; ///< what begins further in is centred or set to the right
constexpr double size_slack = 0.08;
/// A single line tells where its column ends only if it is so long.
constexpr double telling_width = 18;

bool ends_sentence(std::string_view text)
{
    constexpr std::array<std::string_view, 5> ends = {"。", "！", "？", "：", ":"};
    return std::ranges::any_of(ends, [&](auto end) { return text.ends_with(end); });
}

/// （1）, (2), ①, 1., １　, 第1, ア) and the like.
bool begins_with_number(std::string_view text)
{
    const std::string folded = base::narrow(text.substr(0, 24));
    std::size_t at = 0;
    const auto peek = [&] { return at < folded.size() ? folded[at] : '\0'; };
    const bool is_bracketed = peek() == '(';
    at += is_bracketed ? 1 : 0;
    const std::size_t digits = at;
    while (peek() >= '0' && peek() <= '9')
        ++at;
    if (at > digits && at - digits <= 2) {
        if (is_bracketed)
            return peek() == ')';
        std::size_t behind = at;
        const char32_t c = behind < folded.size() ? base::next_code_point(folded, behind) : U'\0';
        return c == U'.' || c == U')' || base::is_space(c) || c == U'．' || (c == U'-' && at - digits <= 2);
    }
    at = 0;
    const char32_t first = folded.empty() ? U'\0' : base::next_code_point(folded, at);
    if ((first >= U'①' && first <= U'⑳') || (first >= U'Ⅰ' && first <= U'Ⅻ'))
        return true;
    const char32_t second = at < folded.size() ? base::next_code_point(folded, at) : U'\0';
    return (base::is_katakana(first) && (second == U')' || second == U'　' || second == U'．'))
        || (first == U'第' && second >= U'0' && second <= U'9');
}

bool begins_item(std::string_view text)
{
    constexpr std::array<std::string_view, 5> marks = {"【", "※", "＊", "*", "注"};
    return begins_with_bullet(text) || begins_with_number(text)
        || std::ranges::any_of(marks, [&](auto mark) { return text.starts_with(mark); });
}

/// Where the lines of the column end; infinity where that cannot be told.
double find_end(const Column &column, Direction direction)
{
    double end = -std::numeric_limits<double>::infinity();
    double left = std::numeric_limits<double>::infinity();
    double size = 0;
    for (const auto &line : column.lines) {
        const Box box = to_reading(line.box, direction);
        end = std::max(end, box.right);
        left = std::min(left, box.left);
        size = std::max(size, line.size);
    }
    if (column.has_edges) {
        const double inset = left - column.left;
        return inset <= 2 * size ? std::max(end, column.right - inset - size / 2) : column.right - 2 * size;
    }
    if (end < column.right - end_slack * size)
        return column.right;
    int reaching = 0;
    double widest = 0;
    for (const auto &line : column.lines) {
        const Box box = to_reading(line.box, direction);
        reaching += box.right >= end - shared_end * line.size ? 1 : 0;
        widest = std::max(widest, width_of(box) / std::max(line.size, 1.0));
    }
    return reaching > 1 || widest >= telling_width ? end : std::numeric_limits<double>::infinity();
}

/// A paragraph while lines are joined to it.
struct Open {
    Paragraph paragraph;
    Box last; ///< its last line, in reading space
    double left = 0; ///< where its lines but the first begin
    double gap = 0; ///< between its lines
    int lines = 1;
};

class Joiner {
public:
    Joiner(const Column &column, Direction direction)
        : m_column(column)
        , m_direction(direction)
        , m_end(find_end(column, direction))
    {
    }

    std::vector<Paragraph> join(std::vector<Paragraph> &before)
    {
        for (const auto &line : m_column.lines) {
            const Box box = to_reading(line.box, m_direction);
            if (m_open.empty() && m_column.goes_on && !before.empty() && goes_on_from(before.back(), line, box)) {
                append(before.back().line, line, join_space(before.back().line.text, line.text));
                continue;
            }
            if (m_open.empty() || !goes_on(m_open.back(), line, box))
                begin(line, box);
            else
                add(m_open.back(), line, box);
        }
        std::vector<Paragraph> paragraphs;
        for (auto &open : m_open)
            paragraphs.push_back(std::move(open.paragraph));
        return paragraphs;
    }

private:
    bool has_same_style(const PrintedLine &a, const PrintedLine &b) const
    {
        return std::abs(a.size - b.size) <= size_slack * b.size && a.bold == b.bold;
    }

    /// At the head of a further column: the place of the line before says nothing, its text alone.
    bool goes_on_from(const Paragraph &before, const PrintedLine &line, const Box &box) const
    {
        return has_same_style(before.line, line) && !ends_sentence(before.line.text) && !begins_item(line.text)
            && base::length(before.line.text) >= static_cast<std::size_t>(telling_width) / 2
            && box.left - m_column.left <= deepest_hanging * line.size;
    }

    bool goes_on(const Open &open, const PrintedLine &line, const Box &box) const
    {
        const double size = line.size;
        if (!has_same_style(open.paragraph.line, line) || begins_item(line.text)
            || open.last.right < m_end - end_slack * size)
            return false;
        const double gap = box.top - open.last.bottom;
        const double widest = ends_sentence(open.paragraph.line.text) ? widest_line_gap : widest_open_gap;
        if (gap > widest * size || (open.lines > 1 && gap > open.gap + uneven_gap * size))
            return false;
        if (open.lines > 1)
            return std::abs(box.left - open.left) <= left_slack * size;
        const double inwards = box.left - open.last.left;
        if (begins_item(open.paragraph.line.text))
            return inwards >= -deepest_indent * size && inwards <= deepest_hanging * size;
        return inwards >= -deepest_indent * size && inwards <= left_slack * size;
    }

    void begin(const PrintedLine &line, const Box &box)
    {
        Open open{{line, 0, 0}, box, box.left, 0, 1};
        const double size = std::max(line.size, 1.0);
        const double inwards = (box.left - m_column.left) / size;
        if (inwards > 0 && inwards <= deepest_first_indent)
            open.paragraph.indent = static_cast<int>(std::round(2 * inwards));
        if (!m_open.empty())
            open.paragraph.gap_above = (box.top - m_open.back().last.bottom) / size;
        open.paragraph.changes_style = !m_open.empty() && !has_same_style(m_open.back().paragraph.line, line);
        m_open.push_back(std::move(open));
    }

    void add(Open &open, const PrintedLine &line, const Box &box)
    {
        append(open.paragraph.line, line, join_space(open.paragraph.line.text, line.text));
        open.gap = box.top - open.last.bottom;
        open.last = box;
        open.left = box.left;
        ++open.lines;
    }

    /// A blank between Latin words alone.
    static std::string_view join_space(std::string_view left, std::string_view right)
    {
        const auto is_latin = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != ')' && c != '('; };
        return is_latin(left.back()) && is_latin(right.front()) ? " " : "";
    }

    const Column &m_column;
    Direction m_direction;
    double m_end;
    std::vector<Open> m_open;
};

} // namespace

std::vector<Paragraph> join_wrapped_lines(Column column, Direction direction, std::vector<Paragraph> &before)
{
    return Joiner(column, direction).join(before);
}

} // namespace taikei::document::layout

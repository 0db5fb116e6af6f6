#include "document/text/letters/rows.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/letters/piece.hpp"
#include "document/text/spaces/drifting_columns.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

namespace taikei::document::letters {
namespace {

constexpr std::size_t most_head_rows = 6; ///< printed lines of the head
constexpr std::size_t most_row_lines = 40;
constexpr int impossible = 1'000'000;

/// Where the cells of a row stand that is higher than they are.
enum class Upright { Middle, Top };

/// What speaks against a row, in points.
namespace cost {
constexpr int row = 3;
constexpr int group = 2; ///< of rows, with one name
constexpr int off_middle = 4; ///< a line
constexpr int off_half = 1;
constexpr int head_off_middle = 2;
constexpr int head_line = 1;
constexpr int other_number = 15; ///< (3) above (1), two numbered names
constexpr int hole = 8; ///< a line
constexpr int not_full = 7; ///< goes on below a line that had room
constexpr int two_figures = 20;
constexpr int two_kinds = 8; ///< a figure below words
constexpr int whole_line = 8; ///< a second line that fills all columns
constexpr int torn = 3; ///< a full line that ends its row
constexpr int empty = 3; ///< a cell
constexpr int empty_head = 12;
constexpr int empty_first_head = 6; ///< 区分 may lie over the names and their units
constexpr int bracket = 8; ///< a name that begins with a bracket below another
constexpr int no_number = 15; ///< in a table that counts its rows
constexpr int no_name = 15; ///< a group of rows without its name
constexpr int nameless = 12; ///< the first row has a name, or its name lies over several rows
constexpr int label = 3; ///< a word alone above the rows that it titles
constexpr int blank = 5; ///< a blank line within the row
} // namespace cost

bool ends_sentence(std::string_view text)
{
    return text.ends_with("。") || text.ends_with("」") || text.ends_with("）") || text.ends_with(")");
}

bool begins_anew(std::string_view text)
{
    return begins_with_bullet(text) || text.starts_with("（") || text.starts_with('(') || text.starts_with("〔")
        || text.starts_with("［") || text.starts_with('[');
}

/// (3) 困難を抱えるこどもへの支援: 3; 0 where no number stands before words.
int leading_number(std::string_view text)
{
    constexpr std::size_t longest = 3;
    if (text.empty())
        return 0;
    std::size_t at = 0;
    const char32_t first = base::next_code_point(text, at);
    if (base::is_circled_number(first))
        return static_cast<int>(first - U'①') + 1;
    const std::string narrow = base::narrow(text.substr(0, text.find("　")));
    const std::size_t begin = narrow.starts_with('(') ? 1 : 0;
    const std::size_t end = std::min(narrow.find_first_not_of("0123456789", begin), narrow.size());
    if (end == begin || end - begin >= longest || end + 1 >= narrow.size())
        return 0;
    const bool is_number = begin > 0 ? narrow[end] == ')' : narrow[end] == ' ';
    return is_number && !is_value_like(narrow.substr(end + 1)) ? std::stoi(narrow.substr(begin, end - begin)) : 0;
}

bool is_year(std::string_view text)
{
    return text.contains("年");
}

class RowFinder {
public:
    /// `ends`: after which lines a row may end; where it is given, the lines have no head.
    RowFinder(const std::vector<CellLine> &lines, Upright upright, bool has_names,
              const std::vector<bool> *ends = nullptr)
        : m_lines(lines)
        , m_ends(ends)
        , m_has_names(has_names)
        , m_columns(lines.front().cells.size())
        , m_upright(upright)
        , m_widths(m_columns, 0)
        , m_is_figure(lines.size() * m_columns)
        , m_is_full(lines.size() * m_columns)
        , m_number(lines.size() * m_columns)
    {
        std::vector<int> narrowest_text(m_columns, std::numeric_limits<int>::max());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t c = 0; c < m_columns; ++c) {
                if (lines[i].cells[c].empty())
                    continue;
                const int width = base::display_width(lines[i].cells[c]);
                m_widths[c] = std::max(m_widths[c], width);
                narrowest_text[c] = std::min(narrowest_text[c], i == 0 ? narrowest_text[c] : width);
            }
        }
        constexpr int slack = 4;
        constexpr int narrowest = 8;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t c = 0; c < m_columns; ++c) {
                const std::string_view text = lines[i].cells[c];
                m_is_figure[at(i, c)] = is_value_like(text) && !is_year(text);
                m_number[at(i, c)] = leading_number(text);
                m_is_full[at(i, c)] = !text.empty() && !m_is_figure[at(i, c)] && m_widths[c] >= narrowest
                    && narrowest_text[c] + slack <= m_widths[c] && !text.ends_with("。")
                    && base::display_width(text) + slack > m_widths[c];
            }
        }
    }

    Rows find()
    {
        m_is_counted = counts_rows();
        const std::size_t count = m_lines.size();
        m_best.assign(count + 1, {impossible, 0});
        if (m_ends != nullptr) {
            m_best[0] = {0, 0};
            for (std::size_t begin = 0; begin < count; ++begin) {
                if (m_best[begin].cost < impossible)
                    extend(begin);
            }
            return trace_back();
        }
        for (std::size_t end = 1; end <= std::min(count, most_head_rows); ++end) {
            if (const auto head = cost_of_head(end); head && *head < impossible)
                m_best[end] = {*head, 0};
            else if (!head)
                break;
        }
        for (std::size_t begin = 1; begin < count; ++begin) {
            if (m_best[begin].cost < impossible)
                extend(begin);
        }
        return trace_back();
    }

private:
    Rows trace_back() const
    {
        const std::size_t count = m_lines.size();
        Rows result;
        result.cost = m_best[count].cost;
        if (result.cost >= impossible)
            return result;
        for (std::size_t end = count; end > 0; end = m_best[end].begin)
            result.rows.push_back({m_best[end].begin, end - 1});
        std::ranges::reverse(result.rows);
        return result;
    }

    struct Best {
        int cost = impossible;
        std::size_t begin = 0; ///< of the last row
    };

    /// The text of one column in the row that is being looked at.
    struct Text {
        std::size_t first = 0;
        std::size_t last = 0;
        bool is_filled = false;
        int number = 0; ///< the last at the beginning of one of its lines; 0 where there is none
    };

    /// 1, 2, 3 in the first column.
    bool counts_rows() const
    {
        constexpr std::size_t fewest = 2;
        std::vector<int> numbers;
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            const std::string text = base::narrow(m_lines[i].cells[0]);
            if (text.empty() || !m_is_figure[at(i, 0)])
                continue;
            constexpr std::size_t most_digits = 7;
            if (text.size() > most_digits || text.find_first_not_of("0123456789") != std::string::npos)
                return false;
            numbers.push_back(std::stoi(text));
        }
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            if (numbers[i] != numbers[i - 1] + 1)
                return false;
        }
        return numbers.size() >= fewest;
    }

    std::size_t at(std::size_t line, std::size_t column) const { return line * m_columns + column; }

    /// The first lines as a head; none where they hold what no head holds.
    std::optional<int> cost_of_head(std::size_t end) const
    {
        int total = 0;
        for (std::size_t c = 0; c < m_columns; ++c) {
            Text text;
            for (std::size_t i = 0; i < end; ++i) {
                const std::string_view cell = m_lines[i].cells[c];
                if (cell.empty())
                    continue;
                if (!may_be_head(cell))
                    return std::nullopt;
                text = {text.is_filled ? text.first : i, i, true, 0};
            }
            if (!text.is_filled)
                total += c == 0 && m_columns > fewest_columns ? cost::empty_first_head : cost::empty_head;
            else
                total += cost::head_off_middle
                    * std::max(0, static_cast<int>(end - 1 - text.last) - static_cast<int>(text.first) - 1);
        }
        for (std::size_t i = 1; i < end; ++i)
            total += cost::blank * m_lines[i].blank_lines_above;
        return total + cost::head_line * static_cast<int>(end) + torn_below(0, end);
    }

    /// What it costs that the text stands off its place; by half a line it often does.
    static int off_place(const Text &text, std::size_t first, std::size_t last, Upright upright)
    {
        const int above = static_cast<int>(text.first - first);
        const int below = static_cast<int>(last - text.last);
        if (upright == Upright::Top)
            return cost::off_middle * above;
        const int off = std::abs(above - below);
        return off == 0 ? 0 : cost::off_half + cost::off_middle * (off - 1);
    }

    /// Full lines at the end of the row that ends before `end`, right above text of the same column.
    int torn_below(std::size_t begin, std::size_t end) const
    {
        if (end >= m_lines.size() || m_lines[end].blank_lines_above > 0)
            return 0;
        int total = 0;
        for (std::size_t c = 0; c < m_columns; ++c) {
            const std::size_t above = m_lines[end - 1].cells[c].empty() && end >= begin + 2 ? end - 2 : end - 1;
            const std::string_view text = m_lines[above].cells[c];
            const bool goes_on = !m_lines[end].cells[c].empty() && !begins_with_bullet(m_lines[end].cells[c])
                && !m_is_figure[at(end, c)] && m_number[at(end, c)] == 0;
            if (goes_on && m_is_full[at(above, c)] && !ends_sentence(text))
                total += cost::torn;
        }
        return total;
    }

    /// What it costs that line `i` goes on with the text above in its column.
    int going_on(std::size_t above, std::size_t i, std::size_t c) const
    {
        const std::string_view text = m_lines[i].cells[c];
        const int hole = i - above > 2 ? cost::hole * static_cast<int>(i - above - 2) : 0;
        if (m_is_figure[at(above, c)] && m_is_figure[at(i, c)])
            return hole + cost::two_figures;
        if (m_is_figure[at(i, c)])
            return hole + cost::two_kinds;
        const bool have_names = m_lines[above].named_row > 0 && m_lines[i].named_row > 0;
        const int whole = have_names && m_lines[above].named_row != m_lines[i].named_row ? cost::whole_line : 0;
        return hole + whole + (m_is_full[at(above, c)] || begins_anew(text) ? 0 : cost::not_full);
    }

    /// Every cell of line `above` is full, so that its text may go on in line `i`.
    bool goes_on_in_all(std::size_t above, std::size_t i) const
    {
        for (std::size_t c = 0; c < m_columns; ++c) {
            if (!m_lines[above].cells[c].empty() && !m_lines[i].cells[c].empty() && !m_is_full[at(above, c)])
                return false;
        }
        return true;
    }

    /// （１月当たり） below 利用回数: the rest of a name.
    bool goes_on_in_brackets(std::size_t line) const
    {
        const std::string_view text = m_lines[line].cells[0];
        if (m_ends != nullptr || line < 2 || !(text.starts_with("（") || text.starts_with('('))
            || leading_number(text) > 0)
            return false;
        const std::size_t above = m_lines[line - 1].cells[0].empty() ? line - 2 : line - 1;
        const std::string_view name = m_lines[above].cells[0];
        return !name.empty() && !name.starts_with("（") && !name.starts_with('(') && !m_is_figure[at(above, 0)];
    }

    /// All rows that begin at `begin`.
    void extend(std::size_t begin)
    {
        std::vector<Text> texts(m_columns);
        int within = 0;
        std::size_t whole_line = nowhere;
        for (std::size_t i = begin; i < std::min(m_lines.size(), begin + most_row_lines); ++i) {
            within += i > begin ? cost::blank * m_lines[i].blank_lines_above : 0;
            for (std::size_t c = 0; c < m_columns; ++c) {
                if (m_lines[i].cells[c].empty())
                    continue;
                Text &text = texts[c];
                if (text.is_filled)
                    within += going_on(text.last, i, c);
                const int number = m_number[at(i, c)];
                if (number > 0 && text.number > 0 && (number != text.number + 1 || m_ends != nullptr))
                    within += cost::other_number;
                text = {text.is_filled ? text.first : i, i, true, number > 0 ? number : text.number};
            }
            const auto filled = static_cast<std::size_t>(
                std::ranges::count_if(m_lines[i].cells, [](std::string_view cell) { return !cell.empty(); }));
            if (m_columns > 2 && filled + 1 >= m_columns && !m_is_counted) {
                within += whole_line != nowhere && !goes_on_in_all(whole_line, i) ? cost::whole_line : 0;
                whole_line = i;
            }
            // 事業者　育児休業を… behind a sentence: a name beside the beginning of another.
            if (m_ends != nullptr && i > begin && m_columns > 1 && filled == m_columns && (*m_ends)[i - 1])
                within += cost::whole_line;
            if (m_ends != nullptr && !(*m_ends)[i])
                continue;
            int total = m_best[begin].cost + (m_ends != nullptr ? cost::group : cost::row) + within;
            if (m_is_counted && !texts[0].is_filled)
                total += cost::no_number;
            if (texts[0].is_filled && goes_on_in_brackets(texts[0].first))
                total += cost::bracket;
            if (m_has_names && m_best[begin].begin == 0 && !texts[0].is_filled)
                total += cost::nameless;
            const bool is_label = i == begin && m_columns > 2 && texts[0].is_filled && !m_is_figure[at(i, 0)]
                && std::none_of(texts.begin() + 1, texts.end(), [](const Text &text) { return text.is_filled; });
            if (is_label)
                total += cost::label;
            for (std::size_t c = 0; c < (is_label ? 0 : m_columns); ++c) {
                const Text &text = texts[c];
                total += text.is_filled ? off_place(text, begin, i, m_upright)
                    : m_ends != nullptr ? cost::no_name
                                        : cost::empty;
            }
            total += torn_below(begin, i + 1);
            if (total < m_best[i + 1].cost)
                m_best[i + 1] = {total, begin};
        }
    }

    const std::vector<CellLine> &m_lines;
    const std::vector<bool> *m_ends;
    bool m_has_names; ///< in the first column
    std::size_t m_columns;
    Upright m_upright;
    std::vector<int> m_widths;
    std::vector<bool> m_is_figure;
    std::vector<bool> m_is_full;
    std::vector<int> m_number; ///< that begins the text
    std::vector<Best> m_best;
    bool m_is_counted = false;
};

} // namespace

int cost_of_row(std::size_t filled, std::size_t columns)
{
    return filled == 1 ? cost::row : cost::row + cost::empty * static_cast<int>(columns - filled);
}

namespace {

/// The rows whose cells stand in their middle, and those whose cells stand at their top.
struct BothWays {
    Rows middle;
    Rows top;

    const Rows &least() const { return top.cost < middle.cost ? top : middle; }
};

BothWays find_both_ways(const std::vector<CellLine> &lines, bool has_names, const std::vector<bool> *ends = nullptr)
{
    return {RowFinder(lines, Upright::Middle, has_names, ends).find(),
            RowFinder(lines, Upright::Top, has_names, ends).find()};
}

/// 目標, 実績 | 目標, 実績: all groups hold as many rows.
bool are_even(const std::vector<Row> &groups, const std::vector<bool> &ends)
{
    const auto count_rows = [&](const Row &group) {
        return std::count(ends.begin() + static_cast<std::ptrdiff_t>(group.first),
                          ends.begin() + static_cast<std::ptrdiff_t>(group.last) + 1, true);
    };
    return std::ranges::adjacent_find(groups, std::ranges::not_equal_to(), count_rows) == groups.end();
}

/// The lines of the names that stand at the top or in the middle of their rows. Where both may be, groups of as many
/// rows each are.
Rows find_groups_of_rows(const std::vector<CellLine> &names, const std::vector<bool> &ends)
{
    constexpr int preferred = 2; ///< by so much, groups of as many rows
    const auto [middle, top] = find_both_ways(names, false, &ends);
    const int gain = (are_even(middle.rows, ends) ? preferred : 0) - (are_even(top.rows, ends) ? preferred : 0);
    return top.cost < middle.cost - gain ? top : middle;
}

/// Which rows fill the column beside the names, where a third of them or more do not: a name stands in each, as its
/// unit does. None where it is filled throughout.
std::vector<bool> begin_names(const std::vector<CellLine> &lines, const std::vector<Row> &rows)
{
    std::vector<bool> begin;
    for (const Row &row : rows) {
        const auto is_filled = [](const CellLine &line) { return !line.cells[1].empty(); };
        begin.push_back(std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(row.first),
                                    lines.begin() + static_cast<std::ptrdiff_t>(row.last) + 1, is_filled));
    }
    const auto others = static_cast<std::size_t>(std::ranges::count(begin, false));
    return others * 3 >= rows.size() - 1 ? begin : std::vector<bool>(rows.size(), false);
}

/// The rows that the other columns make, and the names in the first one that each lie over several of them.
Rows find_named_rows(const std::vector<CellLine> &lines)
{
    std::vector<CellLine> others;
    std::vector<std::size_t> line_of;
    int blank_lines = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        blank_lines += lines[i].blank_lines_above;
        CellLine other{{lines[i].cells.begin() + 1, lines[i].cells.end()}, blank_lines};
        if (std::ranges::all_of(other.cells, [](std::string_view cell) { return cell.empty(); }))
            continue;
        others.push_back(std::move(other));
        line_of.push_back(i);
        blank_lines = 0;
    }
    Rows result;
    result.cost = impossible;
    if (others.size() < 3)
        return result;
    Rows rows = find_both_ways(others, false).least();
    if (rows.rows.size() < 3)
        return result;
    for (Row &row : rows.rows)
        row = {line_of[row.first], line_of[row.last]};
    rows.rows.front().first = 0;
    // Names lie over whole rows; a line that holds nothing else belongs to either side.
    const std::size_t body = rows.rows.front().last + 1;
    std::vector<CellLine> names;
    std::vector<bool> ends;
    std::size_t row = 0;
    const auto begin = begin_names(lines, rows.rows);
    for (std::size_t i = body; i < lines.size(); ++i) {
        while (row + 1 < rows.rows.size() && rows.rows[row + 1].first <= i)
            ++row;
        names.push_back({{lines[i].cells.front()}, 0, begin[row] ? row + 1 : 0});
        ends.push_back(i >= rows.rows[row].last);
    }
    const Rows groups = find_groups_of_rows(names, ends);
    if (groups.rows.empty())
        return result;
    result.rows = std::move(rows.rows);
    result.cost = rows.cost + groups.cost;
    for (const Row &group : groups.rows)
        result.groups.push_back({body + group.first, body + group.last});
    return result;
}

} // namespace

Rows find_rows(const std::vector<CellLine> &lines)
{
    constexpr int preferred = 3; ///< by so much, rows that have names of their own
    if (lines.empty())
        return {};
    auto rows = find_both_ways(lines, true).least();
    if (lines.front().cells.size() < fewest_columns)
        return rows;
    const auto is_mark = [](const CellLine &line) { return base::length(line.cells.front()) == 1; };
    if (std::any_of(lines.begin() + 1, lines.end(), is_mark))
        return rows;
    // A name over several rows leaves one of them without.
    const auto is_nameless = [&](const Row &row) {
        return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(row.first),
                           lines.begin() + static_cast<std::ptrdiff_t>(row.last) + 1,
                           [](const CellLine &line) { return line.cells.front().empty(); });
    };
    if (std::ranges::none_of(rows.rows, is_nameless))
        return rows;
    auto named = find_named_rows(lines);
    return named.cost + preferred < rows.cost ? named : rows;
}

Rows find_rows_without_head(const std::vector<CellLine> &lines, const std::vector<bool> &ends)
{
    return lines.empty() ? Rows{} : find_both_ways(lines, false, &ends).least();
}

} // namespace taikei::document::letters

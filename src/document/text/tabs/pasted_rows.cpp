#include "document/text/tabs/pasted_rows.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/number_mark.hpp"
#include "document/text/tabs/tab_cells.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace taikei::document {
namespace {

using RepeatedLines = std::unordered_set<std::string_view>;

constexpr std::size_t most_lines_of_table = 2000;

bool opens_with_bracket(std::string_view text)
{
    return begins_with_bracket(text) || text.starts_with("［");
}

bool is_in_brackets(std::string_view text)
{
    return opens_with_bracket(text) && (text.ends_with("）") || text.ends_with(')') || text.ends_with("］"));
}

/// The first letter, and the same one for all circled numbers.
char32_t mark_of_item(std::string_view text)
{
    std::size_t at = 0;
    const char32_t first = text.empty() ? U'\0' : base::next_code_point(text, at);
    return base::is_circled_number(first) ? U'①' : first;
}

bool is_item(std::string_view text)
{
    return begins_with_bullet(text) || mark_of_item(text) == U'①';
}

/// を受けた人の割合: no name begins so.
bool begins_with_particle(std::string_view text)
{
    return std::ranges::any_of(std::array{"を", "が", "は", "の", "に", "で", "へ"},
                               [&](std::string_view particle) { return text.starts_with(particle); });
}

/// The lines up to a blank one or the page's end.
std::span<const SourceLine> group_of(std::span<const SourceLine> lines)
{
    std::size_t count = 1;
    while (count < std::min(lines.size(), most_lines_of_table) && lines[count].blank_lines_above == 0
           && lines[count].page == lines[0].page)
        ++count;
    return lines.first(count);
}

/// A table whose head takes some lines of a group.
class TableBelowHead {
public:
    TableBelowHead(std::span<const SourceLine> lines, std::size_t head_lines, const RepeatedLines &repeated)
        : m_lines(lines)
        , m_repeated(repeated)
        , m_rows{head_lines}
    {
        for (const SourceLine &line : lines.first(head_lines))
            m_tabs += count_tabs(line.text);
        measure_columns(head_lines);
        m_is_whole = m_tabs > 0 && add_rows(head_lines);
    }

    /// Whether all lines with tabs are rows, up to the table's end, and enough of them to tell.
    bool is_table() const
    {
        constexpr std::size_t fewest_of_pairs = 3;
        const bool has_rest = std::ranges::any_of(m_rows, [](std::size_t count) { return count > 1; });
        return m_is_whole && has_rest && m_rows.size() >= (m_tabs == 1 ? fewest_of_pairs : 2)
            && (m_tabs <= 2 || m_rows.size() > 2 || m_has_figures);
    }

    std::vector<std::size_t> take_rows() && { return std::move(m_rows); }

private:
    /// Lines without tabs, and the row below them; none where they are the last lines or no row follows.
    struct Gap {
        std::size_t begin = 0;
        std::size_t end = 0; ///< where the line with tabs stands
        std::optional<std::size_t> row_end;
    };

    Gap gap_at(std::size_t begin) const
    {
        Gap gap{begin, begin, std::nullopt};
        while (gap.end < m_lines.size() && count_tabs(m_lines[gap.end].text) == 0)
            ++gap.end;
        if (gap.end < m_lines.size() && m_lines[gap.end].text != m_lines.front().text) // not the head again
            gap.row_end = end_of_row(gap.end);
        return gap;
    }

    /// Behind the lines that together have the tabs of a row; none where they have not.
    std::optional<std::size_t> end_of_row(std::size_t at) const
    {
        constexpr std::size_t most_lines = 12;
        std::size_t tabs = 0;
        for (std::size_t end = at; end < std::min(m_lines.size(), at + most_lines); ++end) {
            if (end > at && !goes_on_inside(end))
                return std::nullopt;
            tabs += count_tabs(m_lines[end].text);
            if (tabs >= m_tabs)
                return tabs == m_tabs ? std::optional(end + 1) : std::nullopt;
        }
        return std::nullopt;
    }

    /// （R4） | 増加 below …する割合 | ％ | 57.9: a line inside a row. Lines without tabs may break any cell.
    bool goes_on_inside(std::size_t at) const
    {
        const std::string_view text = m_lines[at].text;
        const std::string_view above = last_cell(m_lines[at - 1].text);
        if (count_tabs(text) == 0)
            return !is_repeated(text);
        if (count_tabs(m_lines[at - 1].text) == 0)
            return true;
        return opens_with_bracket(text) || base::count_open_brackets(above) > 0 || breaks_word(above);
    }

    /// …していると答えた | above: a cell that ends in the middle of a sentence.
    static bool breaks_word(std::string_view text)
    {
        constexpr std::size_t letter = 3; ///< bytes of a wide one
        if (text.size() < 2 * letter || is_value_like(text))
            return false;
        std::size_t at = text.size() - letter;
        const char32_t last = base::next_code_point(text, at);
        return last == U'、' || last == U'の' || last == U'を' || last == U'に' || last == U'と';
    }

    /// How wide the first and the last column are, by the widest of their lines.
    void measure_columns(std::size_t first)
    {
        std::vector<Gap> gaps;
        std::vector<int> widths;
        int widest_first = 0;
        for (std::size_t at = first; at < m_lines.size();) {
            const Gap gap = gap_at(at);
            if (gap.row_end) {
                widest_first = std::max(widest_first, width_of(first_cell(m_lines[gap.end].text)));
                m_last_width = std::max(m_last_width, width_of(last_cell(m_lines[*gap.row_end - 1].text)));
                m_has_figures = m_has_figures || has_figures(gap.end, *gap.row_end);
            }
            if (!gap.row_end || gap.end - gap.begin > most_lines_between)
                break;
            if (gap.end > gap.begin) {
                gaps.push_back(gap);
                widths.push_back(width_of(m_lines[gap.end - 1].text));
            }
            at = *gap.row_end;
        }
        m_first_width = widest_first;
        auto most = explained_by_width(gaps);
        std::ranges::sort(widths);
        const auto again = std::ranges::unique(widths);
        widths.erase(again.begin(), again.end());
        for (const int width : widths) {
            if (width <= widest_first)
                continue;
            const int kept = std::exchange(m_first_width, width);
            if (const auto count = explained_by_width(gaps); count > most)
                most = count;
            else
                m_first_width = kept;
        }
    }

    /// How many of the gaps the widths explain, and in how many of them lines are as wide as the first column.
    std::pair<std::ptrdiff_t, std::ptrdiff_t> explained_by_width(const std::vector<Gap> &gaps) const
    {
        return {std::ranges::count_if(gaps, [&](const Gap &gap) { return is_explained(gap); }),
                std::ranges::count_if(gaps, [&](const Gap &gap) { return lines_of_first_cell(gap) > 0; })};
    }

    bool is_explained(const Gap &gap) const
    {
        return lines_of_last_cell(gap) + lines_of_first_cell(gap) >= gap.end - gap.begin;
    }

    /// 成果指標, and not the end of a sentence or of a name (します。, の割合, 数).
    bool is_repeated(std::string_view text) const
    {
        constexpr int narrowest = 4;
        return m_repeated.contains(text) && width_of(text) >= narrowest && !text.ends_with("。")
            && !begins_with_particle(text);
    }

    static int width_of(std::string_view text) { return base::display_width(base::trim(text)); }

    bool has_figures(std::size_t begin, std::size_t end) const
    {
        return std::ranges::any_of(m_lines.subspan(begin, end - begin), [](const SourceLine &line) {
            return std::ranges::any_of(base::split(line.text, "\t"), [](auto cell) { return is_value_like(cell); });
        });
    }

    /// 基本目標１　海と里の恵み right above a row: a row of its own, from which those below it hang.
    bool names_group(const Gap &gap) const
    {
        return gap.end > gap.begin && begins_with_numbered_name(m_lines[gap.end - 1].text)
            && lines_of_last_cell({gap.begin, gap.end - 1, gap.row_end}) + 1 == gap.end - gap.begin;
    }

    /// How many lines of the gap go on with the last cell of the row above.
    std::size_t lines_of_last_cell(const Gap &gap) const
    {
        const std::string_view cell = last_cell(m_lines[gap.begin - 1].text);
        std::string_view above = cell;
        std::size_t at = gap.begin;
        for (; at < gap.end && goes_on_with_last(cell, above, m_lines[at].text); ++at)
            above = m_lines[at].text;
        return at - gap.begin;
    }

    bool goes_on_with_last(std::string_view cell, std::string_view above, std::string_view text) const
    {
        constexpr int narrowest = 16; ///< columns in which sentences are wrapped
        if (is_item(text))
            return is_item(cell) && mark_of_item(cell) == mark_of_item(text);
        if (is_in_brackets(text) && !above.empty()) // （令和10年度） below 目標値
            return true;
        if (above.empty() || width_of(text) > m_last_width + slack)
            return false;
        if (base::count_open_brackets(above) > 0)
            return true;
        if (above.ends_with("。") || (is_repeated(text) && !breaks_word(above)))
            return false;
        const bool is_full = m_last_width >= narrowest && width_of(above) >= m_last_width - slack;
        const bool is_like_above = m_tabs > 1 && last_letter(above) == last_letter(text);
        return is_full || is_like_above || (text.starts_with("　") && is_item(cell));
    }

    /// How many lines of the gap begin the first cell of the row below.
    std::size_t lines_of_first_cell(const Gap &gap) const
    {
        std::size_t count = 0;
        std::string_view below = gap.row_end ? first_cell(m_lines[gap.end].text) : std::string_view();
        if (is_value_like(below)) // a number is no rest of a name
            return 0;
        while (count < gap.end - gap.begin && !below.empty()) {
            const std::string_view text = m_lines[gap.end - count - 1].text;
            const bool is_full = width_of(text) >= m_first_width - slack && width_of(text) <= m_first_width;
            const bool is_open = base::count_open_brackets(text) > 0 || opens_with_bracket(below);
            const std::size_t at = gap.end - count - 1;
            if ((!is_full && !is_open) || is_item(text) || begins_with_particle(text) || text.ends_with("。")
                || text.starts_with("第") || (at == gap.begin && cuts_sentence(m_lines[at - 1].text)))
                break;
            below = text;
            ++count;
        }
        return count;
    }

    /// …農業経営を始めた at the width of the last column: the line below ends the sentence.
    bool cuts_sentence(std::string_view line) const
    {
        constexpr std::size_t letter = 3; ///< bytes of a wide one
        const std::string_view cell = base::trim(last_cell(line));
        std::size_t at = cell.size() - std::min(letter, cell.size());
        return !cell.empty() && width_of(cell) >= m_last_width - slack
            && base::is_hiragana(base::next_code_point(cell, at));
    }

    /// A line that both cells could take is the first one's: few lines are as wide as that column by chance. False
    /// where a line with tabs right below is no row: the head was not the whole head.
    bool add_rows(std::size_t at)
    {
        while (at < m_lines.size()) {
            const Gap gap = gap_at(at);
            const std::size_t lines = gap.end - gap.begin;
            const std::size_t of_last = lines_of_last_cell(gap);
            if (gap.row_end && names_group(gap)) {
                m_rows.back() += lines - 1;
                m_rows.push_back(1);
                m_rows.push_back(*gap.row_end - gap.end);
                at = *gap.row_end;
                continue;
            }
            const bool is_between = gap.row_end && lines <= most_lines_between && is_explained(gap);
            if (!is_between) {
                m_rows.back() += of_last;
                return lines > of_last || gap.end == m_lines.size();
            }
            const std::size_t kept = lines - std::min(lines, lines_of_first_cell(gap));
            m_rows.back() += kept;
            m_rows.push_back(*gap.row_end - gap.begin - kept);
            at = *gap.row_end;
        }
        return true;
    }

    static constexpr int slack = 3; ///< display columns by which a full line may be short
    static constexpr std::size_t most_lines_between = 12; ///< two rows

    std::span<const SourceLine> m_lines;
    const RepeatedLines &m_repeated;
    std::vector<std::size_t> m_rows;
    std::size_t m_tabs = 0; ///< of each row
    int m_first_width = 0; ///< of the first column
    int m_last_width = 0; ///< of the last column
    bool m_has_figures = false;
    bool m_is_whole = false;
};

/// 指標名 | 単位 | 現状値: short cells, none of them a figure.
bool may_be_of_head(std::string_view line)
{
    constexpr int widest_cell = 24;
    return std::ranges::all_of(base::split(line, "\t"), [](std::string_view cell) {
        return base::display_width(cell) <= widest_cell && !cell.ends_with("。") && !is_value_like(cell);
    });
}

} // namespace

PastedRows::PastedRows(std::span<const SourceLine> lines)
{
    constexpr std::size_t longest = 60; ///< in bytes
    std::unordered_set<std::string_view> seen;
    for (const SourceLine &line : lines) {
        if (line.text.size() <= longest && !line.text.contains('\t') && !seen.insert(line.text).second)
            m_repeated.insert(line.text);
    }
}

std::vector<std::size_t> PastedRows::find(std::span<const SourceLine> lines) const
{
    constexpr std::size_t most_lines_of_head = 12;
    const auto group = group_of(lines);
    std::vector<std::size_t> rows;
    for (std::size_t count = 1; count <= std::min(group.size(), most_lines_of_head); ++count) {
        const std::string_view last = group[count - 1].text;
        if (!may_be_of_head(last))
            break;
        if (count_tabs(last) == 0 && !is_in_brackets(last))
            continue;
        TableBelowHead table(group, count, m_repeated);
        if (table.is_table())
            rows = std::move(table).take_rows(); // the longest head is the whole one
    }
    return rows;
}

} // namespace taikei::document

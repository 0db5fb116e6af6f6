#include "document/text/tabs/broken_rows.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/number_mark.hpp"
#include "document/text/tabs/tab_cells.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace taikei::document {

namespace {

constexpr std::size_t most_lines = 2000; ///< of one table

/// A heading, a note or a sentence between two tables.
bool may_part_tables(std::string_view text)
{
    return begins_with_bullet(text) || text.ends_with("。") || text.starts_with("第") || text.starts_with("＜")
        || text.starts_with("《") || begins_with_number_in_brackets(text)
        || is_value_like(text.substr(0, text.find_first_of(" \t")));
}

class BrokenRows {
public:
    explicit BrokenRows(std::span<const SourceLine> lines)
        : m_lines(lines.first(count_lines(lines)))
    {
        for (const SourceLine &line : m_lines)
            m_tabs_of.push_back(count_tabs(line.text));
        m_head = find_broken_head();
        m_tabs = std::max(usual_tabs(), m_head.tabs);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_tabs_of[i] != m_tabs)
                continue;
            const std::string_view last = last_cell(m_lines[i].text);
            m_widest_last = std::max(m_widest_last, base::display_width(last));
            ++m_last_letters[last_letter(last)];
            m_begin_with_sentences = m_begin_with_sentences || first_cell(m_lines[i].text).ends_with("。");
        }
    }

    BrokenTables find() const
    {
        BrokenTables found{{}, m_lines.back().number + 1};
        for (std::size_t at = 0; m_tabs > 0 && at < m_lines.size();) {
            BrokenTable table{m_lines[at].number, {}};
            const std::size_t lines = m_tabs_of[at] > 0 ? count_rows(at, table.lines_of_row) : 0;
            const bool has_title = lines > 0 && holds_title(at, at + lines);
            if (has_title || std::ranges::any_of(table.lines_of_row, [](std::size_t count) { return count > 1; }))
                found.tables.push_back(std::move(table));
            at += std::max<std::size_t>(lines, 1);
        }
        return found;
    }

private:
    /// A head whose cells are broken over lines.
    struct BrokenHead {
        std::size_t begin = 0;
        std::size_t lines = 0; ///< 0 where there is none
        std::size_t tabs = 0;
    };

    /// 指標 | 現状値 above （令和５年度） | 目標値 and （令和12年度）: short cells without figures, together as many as
    /// in the row below them, which has some.
    BrokenHead find_broken_head() const
    {
        constexpr std::size_t most_lines_of_head = 12;
        constexpr std::size_t fewest_tabs = 3;
        BrokenHead head;
        while (head.begin < m_lines.size() && m_tabs_of[head.begin] == 0)
            ++head.begin;
        std::size_t at = head.begin;
        for (; at < std::min(m_lines.size(), head.begin + most_lines_of_head) && may_be_of_head(m_lines[at].text); ++at)
            head.tabs += m_tabs_of[at];
        head.lines = at - head.begin;
        if (head.lines < 2 || head.tabs < fewest_tabs || at >= m_lines.size())
            return {};
        const bool ends_head = m_tabs_of[at - 1] > 0 || begins_with_bracket(m_lines[at - 1].text);
        const bool is_head = ends_head && m_tabs_of[at] == head.tabs && has_figures(m_lines[at].text);
        return is_head ? head : BrokenHead{};
    }

    static bool has_figures(std::string_view line)
    {
        return std::ranges::any_of(base::split(line, "\t"), [](std::string_view cell) { return is_value_like(cell); });
    }

    static bool may_be_of_head(std::string_view line)
    {
        constexpr int widest_cell = 24;
        return !has_figures(line) && std::ranges::all_of(base::split(line, "\t"), [](std::string_view cell) {
            return base::display_width(cell) <= widest_cell && !cell.ends_with("。");
        });
    }

    static std::size_t count_lines(std::span<const SourceLine> lines)
    {
        std::size_t count = 1;
        while (count < std::min(lines.size(), most_lines) && lines[count].blank_lines_above == 0
               && lines[count].page == lines[0].page)
            ++count;
        return count;
    }

    /// The most tabs that a fifth of the lines have, two lines at least: those are whole rows. 0 where there are none.
    std::size_t usual_tabs() const
    {
        constexpr std::size_t fewest = 2;
        constexpr std::size_t part = 5;
        std::map<std::size_t, std::size_t> counts;
        for (const std::size_t tabs : m_tabs_of)
            ++counts[tabs];
        std::size_t most = 0;
        for (const auto &[tabs, count] : counts) {
            if (count >= fewest && count * part >= m_lines.size())
                most = tabs;
        }
        return most;
    }

    /// The lines of the rows that begin at `at`, and of each of them.
    std::size_t count_rows(std::size_t at, std::vector<std::size_t> &lines_of_row) const
    {
        std::size_t lines = 0;
        for (std::size_t count = 1; count > 0 && at + lines < m_lines.size(); lines += count) {
            count = is_title_of_rows(at, at + lines) ? 1 : count_row(at + lines);
            if (count > 0)
                lines_of_row.push_back(count);
        }
        return lines;
    }

    /// 基本目標１　海と里の恵み between rows of the table that begins at `first`: a row of its own, from which those
    /// below it hang. Not above the head printed again, where another table begins.
    bool is_title_of_rows(std::size_t first, std::size_t at) const
    {
        return at > first && at + 1 < m_lines.size() && m_tabs_of[at] == 0 && m_tabs_of[at + 1] == m_tabs
            && m_tabs_of[first] == m_tabs && m_lines[at + 1].text != m_lines[first].text
            && begins_with_numbered_name(m_lines[at].text);
    }

    bool holds_title(std::size_t first, std::size_t end) const
    {
        for (std::size_t at = first; at < end; ++at) {
            if (is_title_of_rows(first, at))
                return true;
        }
        return false;
    }

    /// The lines of the row that begins at `at`; 0 where none does.
    std::size_t count_row(std::size_t at) const
    {
        if (m_head.lines > 0 && at == m_head.begin && m_head.tabs == m_tabs)
            return m_head.lines;
        std::size_t tabs = m_tabs_of[at];
        std::size_t end = at + 1;
        while (tabs < m_tabs && end < m_lines.size() && goes_on(at, end)) {
            tabs += m_tabs_of[end];
            ++end;
        }
        if (tabs < m_tabs || tabs > m_tabs) // a row with fewer cells, or with more
            return m_tabs_of[at] > 0 ? 1 : 0;
        const bool is_broken = end - at > 1;
        while (end < m_lines.size()
               && (ends_last_cell(end) || continues_list(at, end) || (is_broken && is_bracket_alone(end))))
            ++end;
        return end - at;
    }

    /// 1 | 福祉学習 | … | 学校教育課 above 社協 | 継続, where each row begins with a number.
    bool lacks_number(std::size_t first, std::size_t at) const
    {
        return is_value_like(first_cell(m_lines[first].text)) && !is_value_like(first_cell(m_lines[at].text))
            && m_tabs_of[first] + m_tabs_of[at] <= m_tabs;
    }

    /// 市民 | ・あいさつをします。 above ・行事に参加します。: more of the list in the row's last cell.
    bool continues_list(std::size_t first, std::size_t at) const
    {
        constexpr std::size_t letter = 3; ///< bytes of a bullet
        const std::string_view list = base::trim(last_cell(m_lines[first].text));
        const std::string_view text = base::trim(m_lines[at].text);
        return m_tabs_of[at] == 0 && m_tabs_of[first] == m_tabs && begins_with_bullet(text)
            && list.substr(0, letter) == text.substr(0, letter);
    }

    /// The line is a further one of the row that begins at `first` and lacks cells.
    bool goes_on(std::size_t first, std::size_t at) const
    {
        const std::string_view above = m_lines[at - 1].text;
        const std::string_view text = m_lines[at].text;
        if ((m_tabs_of[at - 1] == 0 && begins_with_numbered_name(above))
            || (m_tabs_of[at] == 0 && begins_with_numbered_name(text)))
            return false;
        if (m_tabs_of[at - 1] == 0 || m_tabs_of[at] == 0)
            return !may_part_tables(m_tabs_of[at - 1] == 0 ? above : text);
        return begins_with_bracket(text) || base::count_open_brackets(last_cell(above)) > 0 || lacks_number(first, at)
            || ends_sentence_of(first, at);
    }

    /// 野菜料理の一皿を above 割引で出します。 | 健康課: the rest of a sentence, and the cells behind it. Whole rows do
    /// not begin with one.
    bool ends_sentence_of(std::size_t first, std::size_t at) const
    {
        return at == first + 1 && m_tabs_of[first] + m_tabs_of[at] == m_tabs && !m_begin_with_sentences
            && first_cell(m_lines[at].text).ends_with("。") && !last_cell(m_lines[first].text).ends_with("。");
    }

    /// A line without tabs below a whole row: more of its last cell rather than the beginning of the next row.
    bool ends_last_cell(std::size_t at) const
    {
        constexpr std::size_t fewest_tabs = 2; ///< a label and its value hold anything
        const std::string_view text = base::trim(m_lines[at].text);
        if (m_tabs < fewest_tabs || m_tabs_of[at] > 0 || may_part_tables(text) || begins_with_numbered_name(text)
            || base::count_open_brackets(text) > 0)
            return false;
        const int width = base::display_width(text);
        const bool is_last = at + 1 == m_lines.size();
        const bool is_like_own = (is_last || m_tabs_of[at + 1] == m_tabs) && m_tabs_of[at - 1] > 0
            && last_letter(last_cell(m_lines[at - 1].text)) == last_letter(text);
        const bool has_number_below = !is_last && m_tabs_of[at + 1] == m_tabs
            && (first_cell(m_lines[at + 1].text).empty() || is_value_like(first_cell(m_lines[at + 1].text)));
        return has_number_below || (is_like_own && width <= 2 * m_widest_last)
            || (width <= m_widest_last && ends_like_others(text));
    }

    /// （令和10年度） below （令和４年度） | 目標値: the row's other cells go on with brackets, too.
    bool is_bracket_alone(std::size_t at) const
    {
        const std::string_view text = m_lines[at].text;
        return m_tabs_of[at] == 0 && begins_with_bracket(text) && (text.ends_with("）") || text.ends_with(')'));
    }

    /// 福祉課 below 子育て支援課.
    bool ends_like_others(std::string_view text) const
    {
        constexpr int fewest = 2;
        const auto alike = m_last_letters.find(last_letter(text));
        return !text.empty() && alike != m_last_letters.end() && alike->second >= fewest;
    }

    std::span<const SourceLine> m_lines;
    BrokenHead m_head;
    std::vector<std::size_t> m_tabs_of; ///< of each line
    std::size_t m_tabs = 0; ///< of whole rows
    int m_widest_last = 0; ///< of whole rows' last cells, in columns
    bool m_begin_with_sentences = false; ///< one of whole rows' first cells does
    std::map<std::string_view, int> m_last_letters; ///< how many of them end so
};

} // namespace

BrokenTables find_broken_tables(std::span<const SourceLine> lines)
{
    return lines.empty() ? BrokenTables{} : BrokenRows(lines).find();
}

} // namespace taikei::document

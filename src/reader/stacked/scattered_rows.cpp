#include "reader/stacked/scattered_rows.hpp"

#include "base/text.hpp"
#include "reader/columns/column_zone.hpp"
#include "reader/lexicon.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_scattered = 2;
constexpr std::size_t longest_scattered_head = 60; ///< in bytes
constexpr std::size_t reach_of_columns = 120; ///< in lines

bool heads_scattered(const std::string &text)
{
    return text.size() <= longest_scattered_head && look_up_head(text)->is_known() && is_known_form_label(text);
}

bool asks_for_office(const std::string &text)
{
    return names_form_field(text) && !names_form_node(text) && !look_up_head(text)->has(ColumnRole::Code);
}

/// （千円） below or between heads.
bool is_unit_of_head(std::string_view text)
{
    constexpr std::string_view open = "（";
    constexpr std::string_view close = "）";
    return text.starts_with(open) && text.ends_with(close) && text.size() > open.size() + close.size()
        && is_unit(text.substr(open.size(), text.size() - open.size() - close.size()));
}

/// A table of numbered names, and what is said of each elsewhere on the sheet.
class ScatteredRows {
public:
    explicit ScatteredRows(TornSheet &sheet)
        : m_sheet(sheet)
    {
    }

    /// Tries the table whose first head is line `at`.
    void take(std::size_t at)
    {
        std::size_t end = take_names(at);
        if (m_rows.size() < fewest_scattered)
            return;
        const std::size_t columns = m_heads.size();
        take_departments(end);
        for (std::size_t i = end; i < std::min(end + reach_of_columns, m_sheet.size());)
            i = take_columns(i);
        if (m_heads.size() > columns)
            put();
    }

private:
    /// 番号 / 事務事業名 and the numbered names below.
    std::size_t take_names(std::size_t at)
    {
        const std::size_t name_head = m_sheet.next(at + 1);
        if (name_head >= m_sheet.size() || !heads_scattered(m_sheet[name_head].text)
            || !(look_up_head(m_sheet[name_head].text)->has(ColumnRole::Title)
                 || names_form_node(m_sheet[name_head].text)))
            return at;
        m_heads = {m_sheet[at].text, m_sheet[name_head].text};
        m_lines = {at, name_head};
        std::size_t i = m_sheet.next(name_head + 1);
        for (; i < m_sheet.size(); i = m_sheet.next(i + 1)) {
            const std::string &text = m_sheet[i].text;
            const std::size_t space = text.find(' ');
            const bool is_like_first =
                m_rows.empty() || (!m_sheet[i].has_gap && space == m_rows.front().front().size());
            if (space == std::string::npos || !is_like_first || !is_plain_number(text.substr(0, space))
                || std::strtoul(base::narrow(text.substr(0, space)).c_str(), nullptr, 10) != m_rows.size() + 1)
                break;
            m_rows.push_back({text.substr(0, space), std::string(base::trim(text.substr(space)))});
            m_lines.push_back(i);
        }
        return i;
    }

    /// The lines of a column from `at` on. None where they are not as many as the rows.
    template <typename Is>
    std::vector<std::size_t> column_at(std::size_t at, Is is) const
    {
        std::vector<std::size_t> column;
        for (std::size_t i = m_sheet.next(at); i < m_sheet.size() && is(m_sheet[i].text); i = m_sheet.next(i + 1))
            column.push_back(i);
        if (column.size() != m_rows.size())
            column.clear();
        return column;
    }

    bool is_own(std::size_t line) const { return std::ranges::find(m_lines, line) != m_lines.end(); }

    /// 担当課 may stand above or below the column of offices.
    void take_departments(std::size_t at)
    {
        std::optional<std::size_t> head;
        std::vector<std::size_t> offices;
        const std::size_t end = std::min(at + reach_of_columns, m_sheet.size());
        for (std::size_t i = at; i < end && (!head || offices.empty()); ++i) {
            if (!m_sheet.is_free(i))
                continue;
            const std::string &text = m_sheet[i].text;
            const auto is_office = [](const std::string &line) {
                return Lexicon::get().is_department(line) && !heads_scattered(line);
            };
            if (heads_scattered(text)) {
                if (!head && asks_for_office(text))
                    head = i;
            } else if (offices.empty() && is_office(text)) {
                offices = column_at(i, is_office);
                while (i + 1 < end && m_sheet.is_free(i + 1) && is_office(m_sheet[i + 1].text))
                    ++i;
            }
        }
        if (!head || offices.empty())
            return;
        m_heads.push_back(m_sheet[*head].text);
        m_lines.push_back(*head);
        for (std::size_t r = 0; r < offices.size(); ++r) {
            m_rows[r].push_back(m_sheet[offices[r]].text);
            m_lines.push_back(offices[r]);
        }
    }

    /// Heads that stand below each other, the first of them a known one, and below them a line for each row with as
    /// many words. Gives the line behind.
    std::size_t take_columns(std::size_t at)
    {
        constexpr std::size_t most_heads = 4;
        const std::size_t first = m_sheet.next(at);
        if (first >= m_sheet.size() || is_own(first) || !heads_scattered(m_sheet[first].text))
            return first + 1;
        std::vector<std::string> heads;
        std::vector<std::size_t> lines;
        for (std::size_t i = first; may_be_cell(i, first) && heads.size() <= most_heads; ++i) {
            if (!heads.empty() && is_unit_of_head(m_sheet[i].text))
                add_unit(heads, m_sheet[i].text);
            else
                heads.push_back(m_sheet[i].text);
            lines.push_back(i);
            if (const std::size_t behind = take_cells(i + 1, heads, lines); behind > 0)
                return behind;
        }
        return first + 1;
    }

    /// A short line in one block with `first`, which nothing has taken.
    bool may_be_cell(std::size_t line, std::size_t first) const
    {
        return m_sheet.is_free(line) && !is_own(line) && (line == first || !m_sheet[line].has_gap)
            && m_sheet[line].text.size() <= longest_scattered_head;
    }

    static void add_unit(std::vector<std::string> &heads, const std::string &unit)
    {
        const auto figures =
            std::ranges::find_if(heads, [](const std::string &head) { return look_up_head(head)->is_value(); });
        if (figures != heads.end())
            *figures += unit;
    }

    /// The columns below `heads`, from line `at` on; gives the line behind, 0 where they are no columns.
    std::size_t take_cells(std::size_t at, const std::vector<std::string> &heads, const std::vector<std::size_t> &above)
    {
        std::vector<std::vector<std::string>> cells;
        std::size_t i = at;
        for (; cells.size() < m_rows.size(); ++i) {
            if (!may_be_cell(i, m_sheet.size()) || heads_scattered(m_sheet[i].text) || is_unit_of_head(m_sheet[i].text))
                return 0;
            auto words = base::squeezed_words(m_sheet[i].text);
            if (words.size() != heads.size())
                return 0;
            cells.push_back(std::move(words));
        }
        m_heads.insert(m_heads.end(), heads.begin(), heads.end());
        m_lines.insert(m_lines.end(), above.begin(), above.end());
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            m_rows[r].insert(m_rows[r].end(), cells[r].begin(), cells[r].end());
            m_lines.push_back(at + r);
        }
        return i;
    }

    void put()
    {
        document::Table table;
        table.header_rows = 1;
        const base::Place place = m_sheet[m_lines.front()].place;
        add_row(table, m_heads, place);
        for (std::size_t r = 0; r < m_rows.size(); ++r)
            add_row(table, m_rows[r], m_sheet[m_lines[2 + r]].place);
        m_sheet.put(std::move(table), m_lines);
    }

    TornSheet &m_sheet;
    std::vector<std::string> m_heads;
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::size_t> m_lines; ///< of the table: its first two heads, its names, the other columns
};

} // namespace

void put_scattered_rows_together(TornSheet &sheet)
{
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (sheet.is_free(i) && heads_scattered(sheet[i].text) && look_up_head(sheet[i].text)->has(ColumnRole::Code))
            ScatteredRows(sheet).take(i);
    }
}

} // namespace taikei::reader

#include "reader/stacked/figure_rows.hpp"

#include "reader/stacked/field_words.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

constexpr std::size_t fewest_figure_rows = 2;
constexpr std::size_t fewest_columns = 2;
constexpr std::size_t longest_row_name = 90; ///< in bytes

/// Cells that stand below each other on a torn sheet.
class FigureRows {
public:
    explicit FigureRows(TornSheet &sheet)
        : m_sheet(sheet)
    {
    }

    /// Tries the table whose first head is line `at`; gives the line behind it, `at` where there is none.
    std::size_t take(std::size_t at)
    {
        const std::size_t rows_at = take_heads(at);
        if (rows_at == at)
            return at;
        std::size_t end = rows_at;
        while (const auto behind = take_row(end))
            end = *behind;
        if (m_rows.size() < fewest_figure_rows)
            return at;
        take_late_columns(end);
        put(at);
        return end;
    }

private:
    /// Two or more of the lines from `at` on for which `is` holds.
    template <typename Is>
    std::vector<std::size_t> run_of(std::size_t at, Is is) const
    {
        std::vector<std::size_t> run;
        for (std::size_t i = m_sheet.next(at); i < m_sheet.size() && is(m_sheet[i].text); i = m_sheet.next(i + 1))
            run.push_back(i);
        return run;
    }

    /// 区分 above 令和５年度, 決算額, 令和６年度, 予算額: gives the line behind them, `at` where there are not several.
    std::size_t take_paired_heads(std::size_t at)
    {
        std::vector<std::size_t> pairs;
        std::size_t i = at;
        while (i < m_sheet.size() && is_year_alone(m_sheet[i].text)) {
            const std::size_t kind = m_sheet.next(i + 1);
            if (kind >= m_sheet.size() || !is_kind_alone(m_sheet[kind].text))
                break;
            pairs.push_back(i);
            pairs.push_back(kind);
            i = m_sheet.next(kind + 1);
        }
        if (pairs.size() < 2 * fewest_columns)
            return at;
        for (std::size_t c = 0; c < pairs.size(); c += 2)
            m_heads.push_back(m_sheet[pairs[c]].text + m_sheet[pairs[c + 1]].text);
        if (at > 0 && m_sheet.is_free(at - 1) && heads_names(m_sheet[at - 1].text)) {
            m_name_head = m_sheet[at - 1].text;
            m_lines.push_back(at - 1);
        }
        m_lines.insert(m_lines.end(), pairs.begin(), pairs.end());
        return pairs.back() + 1;
    }

    static bool heads_names(const std::string &text)
    {
        const auto head = look_up_head(text);
        return head->is_known() && !head->is_value() && !is_figure_cell(text);
    }

    /// Years, the head of the names, and as many kinds as years.
    std::size_t take_heads(std::size_t at)
    {
        if (const std::size_t behind = take_paired_heads(at); behind > at)
            return behind;
        const auto years = run_of(at, is_year_alone);
        if (years.size() < fewest_columns)
            return at;
        std::size_t i = m_sheet.next(years.back() + 1);
        if (i < m_sheet.size() && !is_kind_alone(m_sheet[i].text)) {
            if (!heads_names(m_sheet[i].text))
                return at;
            m_name_head = m_sheet[i].text;
            m_lines.push_back(i);
            i = m_sheet.next(i + 1);
        }
        const auto kinds = run_of(i, is_kind_alone);
        if (kinds.size() != years.size())
            return at;
        for (std::size_t c = 0; c < years.size(); ++c)
            m_heads.push_back(m_sheet[years[c]].text + m_sheet[kinds[c]].text);
        m_lines.insert(m_lines.end(), years.begin(), years.end());
        m_lines.insert(m_lines.end(), kinds.begin(), kinds.end());
        return kinds.back() + 1;
    }

    std::optional<std::size_t> take_row(std::size_t at)
    {
        const std::size_t name = m_sheet.next(at);
        if (name >= m_sheet.size() || m_sheet[name].text.size() > longest_row_name || m_sheet[name].text.contains("。")
            || is_figure_cell(m_sheet[name].text))
            return std::nullopt;
        std::vector<std::size_t> lines = {name};
        for (std::size_t c = 0; c < m_heads.size(); ++c) {
            const std::size_t i = m_sheet.next(lines.back() + 1);
            if (i >= m_sheet.size() || !is_figure_cell(m_sheet[i].text))
                return std::nullopt;
            lines.push_back(i);
        }
        std::vector<std::string> &row = m_rows.emplace_back();
        for (const std::size_t i : lines)
            row.push_back(m_sheet[i].text);
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
        return lines.back() + 1;
    }

    /// 令和６年度, 予算額, and a figure for each row.
    void take_late_columns(std::size_t at)
    {
        constexpr std::size_t reach = 120; ///< in lines
        for (std::size_t i = at; i < std::min(at + reach, m_sheet.size()); ++i) {
            if (!m_sheet.is_free(i) || !is_year_alone(m_sheet[i].text))
                continue;
            const std::size_t kind = m_sheet.next(i + 1);
            if (kind >= m_sheet.size() || !is_kind_alone(m_sheet[kind].text))
                continue;
            const std::string head = m_sheet[i].text + m_sheet[kind].text;
            const auto figures = run_of(kind + 1, is_figure_cell);
            if (figures.size() != m_rows.size() || std::ranges::find(m_heads, head) != m_heads.end())
                continue;
            m_heads.push_back(head);
            m_lines.push_back(i);
            m_lines.push_back(kind);
            for (std::size_t r = 0; r < figures.size(); ++r) {
                m_rows[r].push_back(m_sheet[figures[r]].text);
                m_lines.push_back(figures[r]);
            }
        }
    }

    void put(std::size_t at)
    {
        document::Table table;
        table.header_rows = 1;
        std::vector<std::string> heads = {m_name_head};
        heads.insert(heads.end(), m_heads.begin(), m_heads.end());
        add_row(table, heads, m_sheet[at].place);
        for (const auto &row : m_rows)
            add_row(table, row, m_sheet[at].place);
        m_sheet.put(std::move(table), m_lines);
    }

    TornSheet &m_sheet;
    std::string m_name_head;
    std::vector<std::string> m_heads; ///< of figures
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::size_t> m_lines; ///< of the table
};

} // namespace

void put_figure_rows_together(TornSheet &sheet)
{
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (!sheet.is_free(i) || !is_year_alone(sheet[i].text))
            continue;
        const std::size_t behind = FigureRows(sheet).take(i);
        i = std::max(i, behind - (behind > i ? 1 : 0));
    }
}

} // namespace taikei::reader

#include "reader/stacked/stacked_grid.hpp"

#include "base/text.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_cell = 90; ///< in bytes

bool heads_figures(const CellLine &line)
{
    const auto head = look_up_head(line.text);
    return head->is_value() || head->is_computed;
}

/// The columns of a grid, from its heads.
struct GridColumns {
    std::vector<std::string> heads; ///< with one for the names
    std::size_t lines = 0; ///< of the heads
    std::size_t names = 0; ///< columns before the figures
    std::size_t figures = 0;
};

/// Heads of names, then those of figures. None where the figures have fewer than two columns.
std::optional<GridColumns> find_columns(const std::vector<CellLine> &lines, std::size_t at, std::size_t end)
{
    constexpr std::size_t most_names = 5;
    constexpr std::size_t fewest_figures = 2;
    GridColumns columns;
    std::size_t i = at;
    const auto may_be_head = [&] {
        return i < end && (i == at || !lines[i].has_gap) && !lines[i].text.empty()
            && lines[i].text.size() <= longest_cell;
    };
    for (; may_be_head() && i - at < most_names && !heads_figures(lines[i]) && look_up_head(lines[i].text)->is_known();
         ++i)
        columns.heads.push_back(lines[i].text);
    columns.names = columns.heads.size();
    for (; may_be_head() && heads_figures(lines[i]); ++i) {
        columns.heads.push_back(lines[i].text);
        ++columns.figures;
    }
    if (columns.figures < fewest_figures)
        return std::nullopt;
    columns.lines = i - at;
    if (columns.names == 0) {
        columns.heads.insert(columns.heads.begin(), std::string());
        columns.names = 1;
    }
    return columns;
}

/// 年度 / 事業費 / 人件費 above rows that begin with a year: the heads name what the figures are of.
std::optional<GridColumns> find_columns_of_years(const std::vector<CellLine> &lines, std::size_t at, std::size_t end)
{
    constexpr std::size_t most_figures = 8;
    if (!look_up_head(lines[at].text)->has(ColumnRole::Year))
        return std::nullopt;
    GridColumns columns;
    columns.names = 1;
    std::size_t i = at;
    for (; i < end && i - at <= most_figures && (i == at || !lines[i].has_gap) && !lines[i].text.empty()
         && lines[i].text.size() <= longest_cell && !is_figure_cell(lines[i].text)
         && !(i > at && look_up_head(lines[i].text)->year);
         ++i)
        columns.heads.push_back(lines[i].text);
    columns.lines = i - at;
    if (columns.lines < 2)
        return std::nullopt;
    columns.figures = columns.lines - 1;
    const bool has_rows = i + 1 < end && look_up_head(lines[i].text)->year && is_figure_cell(lines[i + 1].text);
    return columns.figures > 0 && has_rows ? std::optional(std::move(columns)) : std::nullopt;
}

/// Takes the rows below the heads, one after the other.
class GridRows {
public:
    GridRows(const std::vector<CellLine> &lines, const GridColumns &columns, std::size_t at, std::size_t end)
        : m_lines(lines)
        , m_columns(columns)
        , m_at(at)
        , m_end(end)
    {
    }

    /// False where the lines are no row. Then nothing of them is taken.
    bool take_row(document::Table &table)
    {
        std::size_t i = m_at;
        std::vector<std::string> cells;
        for (; may_be_cell(i) && cells.size() <= m_columns.names && !begins_figures(i, cells.size()); ++i)
            cells.push_back(m_lines[i].text);
        const std::size_t names = cells.size();
        for (; may_be_cell(i) && is_figure_cell(m_lines[i].text) && cells.size() < names + m_columns.figures; ++i)
            cells.push_back(m_lines[i].text);
        if (names == 0 || cells.size() != names + m_columns.figures || !fit(cells, names, table))
            return false;
        add_row(table, cells, m_lines[m_at].place);
        for (std::size_t c = 0; c + names < m_columns.names; ++c)
            table.grid.back()[c].covered = true;
        m_at = i;
        return true;
    }

    std::size_t at() const { return m_at; }

private:
    bool may_be_cell(std::size_t i) const
    {
        return i < m_end && !m_lines[i].has_gap && !m_lines[i].text.empty() && m_lines[i].text.size() <= longest_cell
            && !m_lines[i].text.contains("。");
    }

    /// A dash among the names stands for a definition or unit that is not given.
    bool begins_figures(std::size_t i, std::size_t names) const
    {
        const bool is_empty_name = names > 0 && names < m_columns.names && is_dash(m_lines[i].text) && i + 1 < m_end
            && !is_figure_cell(m_lines[i + 1].text);
        return is_figure_cell(m_lines[i].text) && !is_empty_name;
    }

    /// Makes as many cells of names as there are columns: a wrapped name is joined, one merged down is printed again.
    bool fit(std::vector<std::string> &cells, std::size_t names, const document::Table &table) const
    {
        if (names == m_columns.names + 1) {
            cells[0] += cells[1];
            cells.erase(cells.begin() + 1);
            return true;
        }
        if (names < m_columns.names && table.grid.size() < 2)
            return false;
        for (std::size_t c = 0; c + names < m_columns.names; ++c)
            cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(c), table.grid.back()[c].cell.text);
        return cells.size() == m_columns.names + m_columns.figures;
    }

    const std::vector<CellLine> &m_lines;
    const GridColumns &m_columns;
    std::size_t m_at;
    std::size_t m_end;
};

} // namespace

std::optional<StackedGrid> find_stacked_grid(const std::vector<CellLine> &lines, std::size_t at, std::size_t end)
{
    auto columns = find_columns_of_years(lines, at, end);
    if (!columns)
        columns = find_columns(lines, at, end);
    if (!columns)
        return std::nullopt;
    StackedGrid grid;
    grid.table.place = lines[at].place;
    grid.table.header_rows = 1;
    add_row(grid.table, columns->heads, lines[at].place);
    GridRows rows(lines, *columns, at + columns->lines, end);
    while (rows.take_row(grid.table)) { }
    grid.end = rows.at();
    if (grid.table.grid.size() < 2)
        return std::nullopt;
    return grid;
}

} // namespace taikei::reader

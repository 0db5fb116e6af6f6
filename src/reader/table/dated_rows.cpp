#include "reader/table/dated_rows.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

std::vector<std::size_t> value_columns(const std::vector<Head> &heads)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 1; i < heads.size(); ++i) {
        if (heads[i].kind && !heads[i].year)
            columns.push_back(i);
    }
    return columns;
}

/// Empty, 時点, 年度: what the row of years may be called.
bool may_call_years(const GridCell &cell)
{
    const std::string tight = cell.text.size() <= 30 ? base::fold_tight(cell.text) : "-";
    return tight.empty() || cell.covered || Lexicon::get().calls_years(tight)
        || Lexicon::get().column(tight).has(ColumnRole::Year);
}

/// R2 | R4 | R9 below values and nothing else.
bool is_row_of_years(const GridRow &row, const std::vector<std::size_t> &values)
{
    constexpr int fewest = 2;
    int years = 0;
    for (const std::size_t i : values) {
        const bool is_none = row[i].is_empty() || states_no_value(row[i].text);
        if (!is_none && !is_bare_year(row[i].text))
            return false;
        years += is_none ? 0 : 1;
    }
    return years >= fewest && may_call_years(row.front());
}

bool has_any_value(const GridRow &row, const std::vector<std::size_t> &values)
{
    return !row.front().is_empty() && !is_row_of_years(row, values)
        && std::ranges::any_of(values, [&](std::size_t i) { return has_figure(row[i].text); });
}

/// 数値, 値, 指標値: no name.
bool says_value(std::string_view text)
{
    constexpr std::size_t longest = 20; ///< in bytes
    return text.size() <= longest && Lexicon::get().calls_values(base::fold_tight(text));
}

Panel dated_row(const Grid &grid, const Segment &part, std::size_t row, const std::vector<std::size_t> &values)
{
    Segment own = part;
    own.end_row = own.first_row;
    Panel panel = rows_of(grid, own);
    panel.grid.rows.push_back(grid.rows[row]);
    ++panel.segment.end_row;
    for (const std::size_t i : values) {
        if (const auto year = model::parse_fiscal_year(grid.rows[row + 1][i].text))
            panel.segment.heads[i].year = *year;
    }
    return panel;
}

/// 新規創業者数 stands in place of 数値 below 指標名.
void give_name(Reading &reading, Panel &panel)
{
    GridCell &name = panel.grid.rows[panel.segment.first_row].front();
    std::string given = says_value(name.text) ? name_given_above(reading) : std::string();
    if (given.empty())
        return;
    panel.segment.heads.front() = parse_head("指標名");
    name.text = std::move(given);
    reading.pending.reset();
}

} // namespace

bool dates_row_above(const Grid &grid, const std::vector<Head> &heads, std::size_t first_row, std::size_t row)
{
    const auto values = heads.size() == grid.width() ? value_columns(heads) : std::vector<std::size_t>();
    if (values.size() < 2 || row <= first_row || (row - first_row) % 2 == 0 || heads.front().is_value()
        || !is_row_of_years(grid.rows[row], values) || !has_any_value(grid.rows[row - 1], values))
        return false;
    const bool is_last = row + 1 == grid.rows.size();
    return is_last || !has_any_value(grid.rows[row + 1], values)
        || (row + 2 < grid.rows.size() && is_row_of_years(grid.rows[row + 2], values));
}

std::string name_given_above(const Reading &reading)
{
    constexpr std::size_t longest = 120; ///< in bytes
    if (reading.pending)
        return reading.pending->name;
    std::string name = reading.caption.empty() ? reading.name_above : reading.caption;
    if (name.empty() && reading.label && !reading.label->kind && reading.label->decorated)
        name = reading.label->label; // ■投資額 above the table
    take_bullet(name);
    const auto head = look_up_head(name);
    const bool is_word = head->kind || head->is_computed || !head->roles.empty() || kind_of_label(name);
    return name.size() > longest || is_numbered_caption(name) || is_word || name.contains("。") ? std::string() : name;
}

std::vector<Panel> part_at_rows_of_years(Reading &reading, const Grid &grid, const Segment &part)
{
    const auto values = value_columns(part.heads);
    const std::size_t rows = part.end_row - part.first_row;
    if (!part.has_head() || part.heads.size() != grid.width() || values.size() < 2 || rows < 2 || rows % 2 != 0
        || part.heads.front().is_value())
        return {};
    for (std::size_t r = part.first_row; r < part.end_row; r += 2) {
        if (!has_any_value(grid.rows[r], values) || !is_row_of_years(grid.rows[r + 1], values))
            return {};
    }
    std::vector<Panel> panels;
    for (std::size_t r = part.first_row; r < part.end_row; r += 2) {
        panels.push_back(dated_row(grid, part, r, values));
        give_name(reading, panels.back());
    }
    return panels;
}

} // namespace taikei::reader

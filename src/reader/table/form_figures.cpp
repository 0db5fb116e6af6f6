#include "reader/table/form_figures.hpp"

#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

std::vector<const GridCell *> filled_cells_of(const GridRow &row)
{
    std::vector<const GridCell *> cells;
    for (const GridCell &cell : row) {
        if (!cell.is_empty() && !cell.covered)
            cells.push_back(&cell);
    }
    return cells;
}

/// R4決算, 令和５年度実績: what value stands in the next cell.
bool heads_figure(const GridCell &label, const GridCell &value)
{
    constexpr std::size_t longest = 45; ///< in bytes
    if (label.text.size() > longest || value.text.size() > longest)
        return false;
    const auto head = look_up_head(label.text);
    return head->kind && head->year && !look_up_head(value.text)->is_known()
        && (has_figure(value.text) || states_no_value(value.text));
}

} // namespace

bool add_rest_of_value(const Grid &grid, std::size_t r, std::vector<FormPair> &pairs)
{
    if (r == 0 || pairs.empty() || !grid.rows[r].front().is_empty())
        return false;
    const GridRow &row = grid.rows[r];
    const auto cells = filled_cells_of(row);
    if (cells.size() != 1)
        return false;
    const GridCell *found = cells.front();
    FormPair &pair = pairs.back();
    const std::string &above = grid.rows[r - 1][static_cast<std::size_t>(found - row.data())].text;
    const bool is_list = found->text.starts_with("・") || (above.ends_with("。") && found->text.ends_with("。"));
    if (above.empty() || !is_list || pair.is_listed || !pair.value.ends_with(above))
        return false;
    pair.value += '\n' + found->text;
    return true;
}

bool add_figures_of_row(const GridRow &row, std::vector<FormPair> &pairs)
{
    constexpr std::size_t fewest_cells = 5; ///< a name, and two values with their labels
    constexpr std::size_t longest_name = 90; ///< in bytes
    const std::vector<const GridCell *> cells = filled_cells_of(row);
    if (cells.size() < fewest_cells || cells.size() % 2 == 0 || cells.front()->text.size() > longest_name
        || look_up_head(cells.front()->text)->is_value())
        return false;
    for (std::size_t i = 1; i < cells.size(); i += 2) {
        if (!heads_figure(*cells[i], *cells[i + 1]))
            return false;
    }
    FormPair name;
    name.label = "指標";
    name.head = parse_head(name.label);
    name.value = flat(cells.front()->text);
    name.place = cells.front()->place;
    pairs.push_back(std::move(name));
    for (std::size_t i = 1; i < cells.size(); i += 2) {
        FormPair &figure = pairs.emplace_back();
        figure.label = flat(cells[i]->text);
        figure.head = parse_head(cells[i]->text);
        figure.value = cells[i + 1]->text;
        figure.place = cells[i + 1]->place;
        figure.is_figure = true;
    }
    pairs.back().ends_indicator = true;
    return true;
}

} // namespace taikei::reader

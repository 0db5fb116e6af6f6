#include "reader/walk/form_of_node.hpp"

#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"

#include <algorithm>
#include <optional>

namespace taikei::reader {
namespace {

bool names_level_in_row(const std::vector<document::Table::GridCell> &row)
{
    constexpr std::size_t longest_level = 45; ///< in bytes
    const auto is_own = [](const document::Table::GridCell &cell) { return !cell.covered && !cell.cell.text.empty(); };
    if (row.empty() || row.front().cell.text.size() > longest_level || !is_level_label(row.front().cell.text))
        return false;
    const auto next = std::find_if(row.begin() + 1, row.end(), is_own);
    const auto heading = next == row.end() ? std::nullopt : parse_heading(next->cell.text);
    return heading && !heading->code.empty() && !heading->title.empty();
}

} // namespace

bool is_form_of_node(const Element &element)
{
    constexpr std::size_t first_rows = 4;
    if (element.kind != Element::Kind::Table)
        return false;
    const auto &grid = element.table->grid;
    const auto end = grid.begin() + static_cast<std::ptrdiff_t>(std::min(first_rows, grid.size()));
    return std::any_of(grid.begin(), end, names_level_in_row);
}

} // namespace taikei::reader

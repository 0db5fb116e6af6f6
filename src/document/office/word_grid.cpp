#include "document/office/word_grid.hpp"

#include "document/office/edge_index.hpp"

#include <algorithm>
#include <set>

namespace taikei::document::office {

void WordGrid::add(int row, const WordCell &cell, std::string text, base::Place place)
{
    if (!text.empty())
        m_cells.push_back({row, cell.left, row + cell.rows, cell.right, std::move(text), std::move(place)});
}

void WordGrid::fill(Table &table, const Filled &cell, const std::vector<int> &rows, const std::vector<int> &columns)
{
    const auto top = edge_index(rows, cell.top);
    const auto left = edge_index(columns, cell.left);
    const auto bottom = edge_index(rows, cell.bottom);
    const auto right = edge_index(columns, cell.right);
    Table::GridCell filled;
    filled.cell = {cell.text, static_cast<int>(bottom - top), static_cast<int>(right - left), false, cell.place};
    for (auto row = top; row < bottom; ++row) {
        for (auto column = left; column < right; ++column) {
            table.grid[row][column] = filled;
            filled.covered = true;
        }
    }
}

Table WordGrid::take(int header_rows)
{
    Table table;
    table.origin = Table::Origin::Markup;
    std::set<int> tops;
    std::set<int> lefts;
    for (const auto &cell : m_cells) {
        tops.insert(cell.top);
        lefts.insert(cell.left);
    }
    const std::vector<int> rows(tops.begin(), tops.end());
    const std::vector<int> columns(lefts.begin(), lefts.end());
    table.grid.assign(rows.size(), std::vector<Table::GridCell>(columns.size()));
    for (const auto &cell : m_cells)
        fill(table, cell, rows, columns);
    const auto head = edge_index(rows, header_rows);
    table.header_rows = head < rows.size() ? static_cast<int>(head) : 0;
    return table;
}

} // namespace taikei::document::office

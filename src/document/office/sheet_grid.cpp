#include "document/office/sheet_grid.hpp"

#include "document/office/edge_index.hpp"
#include <algorithm>
#include <map>

namespace taikei::document::office {

namespace {

std::vector<int> sorted_unique(std::vector<int> edges)
{
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    return edges;
}

int position_of(const std::vector<int> &edges, int edge)
{
    return static_cast<int>(edge_index(edges, edge));
}

} // namespace

SheetGrid::SheetGrid(const Sheet &sheet, std::span<const std::size_t> cells)
{
    for (const auto i : cells) {
        m_rows.push_back(sheet.cells[i].area.top);
        m_columns.push_back(sheet.cells[i].area.left);
    }
    m_rows = sorted_unique(std::move(m_rows));
    m_columns = sorted_unique(std::move(m_columns));
    m_sheet_rows.resize(m_rows.size());
    m_sheet_columns.resize(m_columns.size());
    m_cells.reserve(cells.size());
    for (const auto i : cells) {
        const auto &cell = sheet.cells[i];
        const CellArea area{position_of(m_rows, cell.area.top), position_of(m_columns, cell.area.left),
                            position_of(m_rows, cell.area.bottom), position_of(m_columns, cell.area.right)};
        m_sheet_rows[static_cast<std::size_t>(area.top)] = cell.row;
        m_sheet_columns[static_cast<std::size_t>(area.left)] = cell.column;
        m_cells.push_back({i, area});
    }
}

} // namespace taikei::document::office

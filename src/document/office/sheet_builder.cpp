#include "document/office/sheet_builder.hpp"

#include <algorithm>

namespace taikei::document::office {

namespace {

/// Lines on the edge of a merged cell belong to it; those within it are not drawn.
void add_edges(const SheetCell &part, const CellRange &range, Borders &borders)
{
    borders.left = borders.left || (part.borders.left && part.column == range.first.column);
    borders.top = borders.top || (part.borders.top && part.row == range.first.row);
    borders.right = borders.right || (part.borders.right && part.column == range.last.column);
    borders.bottom = borders.bottom || (part.borders.bottom && part.row == range.last.row);
}

} // namespace

SheetBuilder::SheetBuilder(std::string name, MergedCells merged, HiddenLines columns)
    : m_merged(std::move(merged))
    , m_columns(std::move(columns))
    , m_cell_of_merged(m_merged.size(), MergedCells::none)
{
    m_sheet.name = std::move(name);
}

void SheetBuilder::add(SheetCell cell)
{
    const auto index = m_merged.find({cell.row, cell.column});
    if (index != MergedCells::none) {
        add_to_merged(index, std::move(cell));
        return;
    }
    if (cell.text.empty() && cell.borders.count() < 2)
        return;
    m_sheet.cells.push_back(std::move(cell));
}

void SheetBuilder::add_to_merged(std::size_t index, SheetCell cell)
{
    const auto &range = m_merged.range(index);
    auto &known = m_cell_of_merged[index];
    if (known == MergedCells::none) {
        known = m_sheet.cells.size();
        m_sheet.cells.push_back(cell);
        m_sheet.cells.back().borders = {};
        m_sheet.cells.back().row = range.first.row;
        m_sheet.cells.back().column = range.first.column;
        if (cell.row != range.first.row || cell.column != range.first.column) {
            m_sheet.cells.back().text.clear();
            m_sheet.cells.back().stored.clear();
        }
    }
    add_edges(cell, range, m_sheet.cells[known].borders);
}

CellArea SheetBuilder::visible_area(const CellRange &range) const
{
    return {m_rows.visible_before(range.first.row), m_columns.visible_before(range.first.column),
            m_rows.visible_before(range.last.row + 1), m_columns.visible_before(range.last.column + 1)};
}

Sheet SheetBuilder::take()
{
    for (auto &cell : m_sheet.cells)
        cell.area = visible_area({{cell.row, cell.column}, {cell.row, cell.column}});
    for (std::size_t i = 0; i < m_cell_of_merged.size(); ++i) {
        if (m_cell_of_merged[i] != MergedCells::none)
            m_sheet.cells[m_cell_of_merged[i]].area = visible_area(m_merged.range(i));
    }
    std::erase_if(m_sheet.cells, [&](const SheetCell &cell) {
        const bool is_hidden = cell.area.top == cell.area.bottom || cell.area.left == cell.area.right;
        m_hidden_texts += is_hidden && !cell.text.empty() ? 1 : 0;
        return is_hidden || (cell.text.empty() && cell.borders.count() < 2);
    });
    return std::move(m_sheet);
}

} // namespace taikei::document::office

#include "render/excel/worksheet_grid.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::render::excel {

namespace {

constexpr double portrait_width = 92; ///< of A4 between the margins, in Excel's unit
constexpr double landscape_width = 140;
constexpr double same_edge = 0.002; ///< of the sheet's width: edges of different blocks that shall be one
constexpr double highest_row = 409; ///< Excel's limit, in points
constexpr double points_per_millimetre = 72 / 25.4;
constexpr double usual_size = 11; ///< of the font that Excel's unit is measured with, in points
constexpr double line_spacing = 1.35; ///< height of a line against the font's size
constexpr double cell_margin = 1; ///< of a column, in Excel's unit

} // namespace

WorksheetGrid::WorksheetGrid(const Sheet &sheet, const Form &form)
    : m_font_size(form.font_size)
    , m_sheet_width(form.is_landscape ? landscape_width : portrait_width)
{
    std::vector<double> edges{0, 1};
    for (const SheetBlock &block : sheet.blocks)
        edges.insert(edges.end(), block.edges.begin(), block.edges.end());
    std::ranges::sort(edges);
    for (const double edge : edges) {
        if (m_edges.empty() || edge - m_edges.back() > same_edge)
            m_edges.push_back(edge);
    }
    for (std::size_t i = 0; i + 1 < m_edges.size(); ++i)
        m_widths.push_back((m_edges[i + 1] - m_edges[i]) * m_sheet_width);
}

std::size_t WorksheetGrid::column_at(double edge) const
{
    const auto at = std::ranges::lower_bound(m_edges, edge - same_edge);
    return std::min(static_cast<std::size_t>(at - m_edges.begin()), m_edges.size() - 1);
}

double WorksheetGrid::lines_of(const SheetCell &cell, const SheetBlock &block) const
{
    const double width = (block.edges[cell.column + cell.columns] - block.edges[cell.column]) * m_sheet_width;
    const double characters = std::max(2.0, (width - cell_margin) * usual_size / m_font_size);
    double lines = 0;
    for (const std::string_view line : base::split(cell.text, "\n"))
        lines += std::max(1.0, std::ceil(base::display_width(line) / characters));
    return lines;
}

std::vector<double> WorksheetGrid::row_heights(const SheetBlock &block) const
{
    const double line = m_font_size * line_spacing;
    std::vector<double> heights;
    for (const SheetRow &row : block.rows) {
        double height = std::max(line * 1.2, row.height * points_per_millimetre);
        for (const SheetCell &cell : row.cells) {
            if (cell.rows == 1)
                height = std::max(height, lines_of(cell, block) * line + 2);
        }
        heights.push_back(height);
    }
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        for (const SheetCell &cell : block.rows[row].cells) {
            double have = 0;
            for (std::size_t i = row; i < row + cell.rows; ++i)
                have += heights[i];
            const double lacking = lines_of(cell, block) * line + 2 - have;
            if (lacking > 0)
                heights[row + cell.rows - 1] += lacking;
        }
    }
    for (double &height : heights)
        height = std::min(height, highest_row);
    return heights;
}

} // namespace taikei::render::excel

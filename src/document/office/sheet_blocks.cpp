#include "document/office/sheet_blocks.hpp"

#include "base/text.hpp"
#include "document/office/cell_lines.hpp"
#include "document/office/sheet_grid.hpp"
#include "document/office/sheet_regions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace taikei::document::office {

using base::Result;

namespace {

/// Rows of a grid that no cell reaches out of.
struct Band {
    int top = 0;
    int bottom = 0;
    std::vector<SheetGrid::Placed> cells;

    bool is_single() const noexcept { return cells.size() == 1; }
};

/// 政策１　子育て | （単位：千円）: a title with a remark at the right end, above a table.
bool is_title_with_remark(const Band &band, const Sheet &sheet)
{
    if (band.cells.size() != 2 || band.bottom - band.top != 1)
        return false;
    const std::string remark = base::squeeze(sheet.cells[band.cells.back().cell].text);
    return (remark.starts_with("（") && remark.ends_with("）")) || (remark.starts_with('(') && remark.ends_with(')'));
}

std::vector<Band> find_bands(const SheetGrid &grid)
{
    std::vector<Band> bands;
    for (const auto &placed : grid.cells()) {
        if (bands.empty() || placed.area.top >= bands.back().bottom)
            bands.push_back({placed.area.top, placed.area.bottom, {}});
        bands.back().bottom = std::max(bands.back().bottom, placed.area.bottom);
        bands.back().cells.push_back(placed);
    }
    return bands;
}

/// Columns from edge to edge that cells of a table take.
class ColumnUse {
public:
    /// False where a cell of the band would begin within a cell of the table and end behind it, or the other way
    /// round: the two were not drawn on the same columns.
    bool fits(const Band &band) const
    {
        constexpr std::size_t most_compared = 512;
        if (m_used.size() > most_compared)
            return true;
        return std::ranges::none_of(band.cells, [&](const auto &placed) {
            return std::ranges::any_of(m_used, [&](const auto &used) {
                const auto &[left, right] = used;
                return (placed.area.left < left && left < placed.area.right && placed.area.right < right)
                    || (left < placed.area.left && placed.area.left < right && right < placed.area.right);
            });
        });
    }

    void add(const Band &band)
    {
        for (const auto &placed : band.cells)
            m_used.emplace(placed.area.left, placed.area.right);
    }

    void clear() { m_used.clear(); }

private:
    std::set<std::pair<int, int>> m_used;
};

/// One region of a sheet, turned into blocks.
class RegionWriter {
public:
    RegionWriter(const Sheet &sheet, int page, Assembly &assembly)
        : m_sheet(sheet)
        , m_page(page)
        , m_name(sheet.name)
        , m_assembly(assembly)
    {
    }

    /// `blank_above`: an empty row parts the region from the one before.
    Result<void> add(const SheetRegion &region, bool blank_above)
    {
        m_blank_above = blank_above;
        const SheetGrid whole(m_sheet, region.cells);
        std::vector<Band> table;
        ColumnUse columns;
        for (auto &band : find_bands(whole)) {
            if (!table.empty() && !columns.fits(band)) {
                if (auto added = add_bands(std::move(table)); !added)
                    return added;
                table.clear();
                columns.clear();
            }
            columns.add(band);
            table.push_back(std::move(band));
        }
        return add_bands(std::move(table));
    }

private:
    /// Bands on the same columns: a table, with lines above, below and between.
    Result<void> add_bands(std::vector<Band> bands)
    {
        std::vector<std::size_t> cells;
        for (const auto &band : bands) {
            for (const auto &placed : band.cells)
                cells.push_back(placed.cell);
        }
        const SheetGrid grid(m_sheet, cells);
        bands = find_bands(grid);
        const auto has_more = [&](const Band &band) {
            return !band.is_single() && !is_title_with_remark(band, m_sheet);
        };
        const auto first = std::ranges::find_if(bands, has_more);
        const auto last = std::find_if(bands.rbegin(), bands.rend(), has_more).base();
        auto begin = bands.begin();
        for (auto band = bands.begin(); band != bands.end(); ++band) {
            const bool is_outside = band < first || band >= last;
            const bool is_line = band->is_single() ? is_outside || is_line_within(*band, grid)
                                                   : band < first && is_title_with_remark(*band, m_sheet);
            if (!is_line)
                continue;
            if (auto added = add_table(grid, {begin, band}); !added)
                return added;
            for (const auto &placed : band->cells) {
                if (auto added = add_line(m_sheet.cells[placed.cell]); !added)
                    return added;
            }
            begin = band + 1;
        }
        return add_table(grid, {begin, bands.end()});
    }

    /// A text over the whole width of its table, or one that flows over the empty cells beside it.
    bool is_line_within(const Band &band, const SheetGrid &grid) const
    {
        const auto &placed = band.cells.front();
        if (placed.area.left == 0 && placed.area.right == grid.column_count())
            return true;
        const auto &cell = m_sheet.cells[placed.cell];
        const int next =
            placed.area.right < grid.column_count() ? grid.visible_column(placed.area.right) : cell.area.right;
        return !cell.is_wrapped && base::display_width(cell.text) > width_between(cell.area.left, next);
    }

    double width_between(int first, int end) const
    {
        double width = 0;
        for (int column = first; column < end; ++column) {
            const auto index = static_cast<std::size_t>(column);
            width += index < m_sheet.column_widths.size() ? m_sheet.column_widths[index] : m_sheet.default_width;
        }
        return width;
    }

    base::Place place_of(int row, int column) const
    {
        return place_on_sheet(m_assembly.document().file, m_page, m_name, row, column);
    }

    Result<void> add_line(const SheetCell &cell)
    {
        constexpr int deepest_indent = 40; // further right a text is placed, not indented
        const int indent = static_cast<int>(std::lround(width_between(0, std::min(cell.area.left, deepest_indent))));
        const bool is_whole = cell.is_wrapped || cell.area.bottom - cell.area.top > 1;
        int cell_line = 0;
        for (auto &line : lines_of_cell(cell.text, cell.style)) {
            line.cell_line = ++cell_line;
            line.kind = is_whole && line.kind == Line::Kind::Text && !cell.text.contains('\n') ? Line::Kind::Paragraph
                                                                                               : line.kind;
            line.indent += indent <= deepest_indent ? indent : 0;
            // What stands elsewhere in the next row does not go on with the line above.
            const bool is_apart = std::exchange(m_line_column, cell.column) != cell.column;
            line.blank_lines_above = std::exchange(m_blank_above, false) || is_apart ? 1 : 0;
            line.place = place_of(cell.row, cell.column);
            if (auto added = m_assembly.add(std::move(line)); !added)
                return added;
        }
        return {};
    }

    Result<void> add_table(const SheetGrid &grid, std::span<const Band> bands)
    {
        if (bands.empty())
            return {};
        const int top = bands.front().top;
        const auto rows = static_cast<std::size_t>(bands.back().bottom - top);
        const auto columns = static_cast<std::size_t>(grid.column_count());
        m_line_column = 0;
        Table table;
        table.place = place_of(grid.sheet_row(top), grid.sheet_column(0));
        if (auto allowed = m_assembly.allow_grid(rows, columns, table.place); !allowed)
            return allowed;
        table.origin = Table::Origin::Separated;
        table.blank_lines_above = std::exchange(m_blank_above, false) ? 1 : 0;
        table.grid.assign(rows, std::vector<Table::GridCell>(columns));
        for (std::size_t row = 0; row < rows; ++row) {
            const int sheet_row = grid.sheet_row(top + static_cast<int>(row));
            table.header_rows += sheet_row <= m_sheet.print_title_end ? 1 : 0;
            for (std::size_t column = 0; column < columns; ++column)
                table.grid[row][column].cell.place = place_of(sheet_row, grid.sheet_column(static_cast<int>(column)));
        }
        for (const auto &band : bands) {
            for (const auto &placed : band.cells)
                fill(table, placed, top);
        }
        return m_assembly.add(std::move(table));
    }

    void fill(Table &table, const SheetGrid::Placed &placed, int top) const
    {
        const auto &cell = m_sheet.cells[placed.cell];
        for (int row = placed.area.top; row < placed.area.bottom; ++row) {
            for (int column = placed.area.left; column < placed.area.right; ++column) {
                auto &grid_cell = table.grid[static_cast<std::size_t>(row - top)][static_cast<std::size_t>(column)];
                grid_cell.cell.text = text_of_cell(cell.text);
                grid_cell.cell.stored = cell.stored;
                grid_cell.cell.row_span = placed.area.bottom - placed.area.top;
                grid_cell.cell.column_span = placed.area.right - placed.area.left;
                grid_cell.cell.place = place_of(cell.row, cell.column);
                grid_cell.covered = row != placed.area.top || column != placed.area.left;
            }
        }
    }

    const Sheet &m_sheet;
    int m_page;
    base::SharedName m_name; ///< of the sheet
    Assembly &m_assembly;
    bool m_blank_above = false;
    int m_line_column = 0; ///< of the line above; 0 where that was a table
};

} // namespace

Result<void> add_sheet_blocks(const Sheet &sheet, int page, Assembly &assembly)
{
    const auto place = fmt::format("{}, sheet {}", assembly.document().file.text(), sheet.name);
    const auto regions = find_sheet_regions(sheet, place, assembly.limits());
    if (!regions)
        return std::unexpected(regions.error());
    RegionWriter writer(sheet, page, assembly);
    int end = 0;
    for (const auto &region : *regions) {
        if (auto added = writer.add(region, region.area.top > end); !added)
            return added;
        end = std::max(end, region.area.bottom);
    }
    return {};
}

} // namespace taikei::document::office

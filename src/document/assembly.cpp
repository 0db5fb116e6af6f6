#include "document/assembly.hpp"

#include "base/text.hpp"
#include "document/error_value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taikei::document {

using base::fail;
using base::Result;

namespace {

/// A map may be put together from as many; beyond, nobody asks where each of them is.
constexpr std::size_t most_images = 100'000;

base::Box box_around(const base::Box &one, const base::Box &other)
{
    return {std::min(one.left, other.left), std::min(one.top, other.top), std::max(one.right, other.right),
            std::max(one.bottom, other.bottom)};
}

} // namespace

Assembly::Assembly(std::string_view file_name, const Limits &limits)
    : m_limits(limits)
{
    m_document.file = file_name;
}

Result<void> Assembly::add(Line line)
{
    if (m_document.blocks.size() == m_limits.lines)
        return fail(fmt::format("the document has more than {} lines: split it into several files", m_limits.lines),
                    base::describe(line.place));
    m_document.blocks.emplace_back(std::move(line));
    return {};
}

Result<void> Assembly::add(Image image)
{
    image.words = base::squeeze(image.words);
    Line line;
    line.kind = Line::Kind::Picture;
    line.text = image.words;
    line.place = image.place;
    note(std::move(image));
    return line.text.empty() ? Result<void>{} : add(std::move(line));
}

void Assembly::note(Image image)
{
    if (m_document.images.size() < most_images)
        m_document.images.push_back(std::move(image));
}

Result<void> Assembly::add(RawTable found)
{
    std::size_t columns = 0;
    for (const auto &row : found.rows)
        columns = std::max(columns, row.size());
    if (columns == 0)
        return {};
    if (auto taken = take_cells(found.rows.size(), columns, found.table.place); !taken)
        return taken;

    auto &grid = found.table.grid;
    grid.reserve(found.rows.size());
    for (auto &row : found.rows) {
        auto place = row.empty() ? found.table.place : row.front().place;
        if (!place.is_sheet)
            place.row = static_cast<int>(grid.size()) + 1;
        auto &cells = grid.emplace_back();
        cells.reserve(columns);
        for (auto &cell : row)
            cells.push_back({std::move(cell)});
        cells.resize(columns);
        for (auto &grid_cell : cells) {
            place.column = static_cast<int>(&grid_cell - cells.data()) + 1;
            grid_cell.cell.place = place;
        }
        row = {};
    }
    add_whole(std::move(found.table));
    return {};
}

Result<void> Assembly::add(Table table)
{
    if (table.column_count() == 0)
        return {};
    if (auto taken = take_cells(table.row_count(), table.column_count(), table.place); !taken)
        return taken;
    add_whole(std::move(table));
    return {};
}

/// Nothing is read into what a broken formula left in a cell: it is as good as empty.
void Assembly::add_whole(Table table)
{
    for (auto &row : table.grid) {
        for (auto &[cell, covered] : row) {
            if (!is_error_value(cell.text))
                continue;
            if (!covered)
                add_finding("error-value", "the cell shows " + std::string(base::trim(cell.text)), cell.place);
            cell.text.clear();
        }
    }
    m_document.blocks.emplace_back(std::move(table));
}

void Assembly::add_finding(std::string kind, std::string detail, base::Place place)
{
    m_document.findings.push_back({std::move(kind), std::move(detail), std::move(place)});
}

Table Assembly::begin_table(std::span<const SourceLine> lines) const
{
    Table table;
    table.origin = Table::Origin::Spaces;
    table.blank_lines_above = lines.front().blank_lines_above;
    table.starts_page = lines.front().starts_page;
    table.place = place_of(lines.front());
    table.place.last_line = lines.back().number;
    return table;
}

base::Result<void> Assembly::add_row(Table &table, std::span<const std::string> texts, int first_line, int last_line)
{
    if (auto allowed = allow_row(texts.size(), table.place); !allowed)
        return allowed;
    auto &row = table.grid.emplace_back();
    for (const std::string &text : texts) {
        Table::GridCell &cell = row.emplace_back();
        cell.cell.text = text;
        cell.cell.place = place_at(first_line, last_line, table.place.page);
        cell.cell.place.row = static_cast<int>(table.grid.size());
        cell.cell.place.column = static_cast<int>(row.size());
    }
    return {};
}

base::Place Assembly::place_at(int first_line, int last_line, int page) const
{
    return place_in(m_document.file, first_line, last_line, page);
}

base::Place Assembly::place_of_images(int page) const
{
    base::Place place = place_at(0, 0, page);
    for (const Image &image :
         std::ranges::equal_range(m_document.images, page, {}, [](const Image &each) { return each.place.page; })) {
        if (image.place.box)
            place.box = place.box ? box_around(*place.box, *image.place.box) : *image.place.box;
    }
    return place;
}

Result<void> Assembly::allow_cells(std::size_t cells, std::size_t columns, const base::Place &place)
{
    m_pending_cells += cells;
    if (auto checked = check_columns(columns, place); !checked)
        return checked;
    return check_cells(m_cells + m_pending_cells, place);
}

Result<void> Assembly::allow_grid(std::size_t rows, std::size_t columns, const base::Place &place) const
{
    if (auto checked = check_columns(columns, place); !checked)
        return checked;
    return check_cells(m_cells + rows * columns, place);
}

Result<void> Assembly::check_columns(std::size_t columns, const base::Place &place) const
{
    if (columns <= static_cast<std::size_t>(m_limits.table_columns))
        return {};
    return fail(
        fmt::format("a table has {} columns, the limit is {}: split the table", columns, m_limits.table_columns),
        base::describe(place));
}

Result<void> Assembly::check_cells(std::size_t cells, const base::Place &place) const
{
    if (cells <= m_limits.cells)
        return {};
    return fail(fmt::format("the tables have more than {} cells together: split the document into several files",
                            m_limits.cells),
                base::describe(place));
}

Result<void> Assembly::take_cells(std::size_t rows, std::size_t columns, const base::Place &place)
{
    if (auto checked = check_columns(columns, place); !checked)
        return checked;
    m_pending_cells = 0;
    m_cells += rows * columns;
    return check_cells(m_cells, place);
}

} // namespace taikei::document

#include "reader/table/sheet_columns.hpp"

#include "reader/value/cell.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {

namespace {

/// Most rows have figures below the heads of values.
bool has_values_below(const Grid &grid, const std::vector<Head> &heads)
{
    std::size_t rows = 0;
    for (const GridRow &row : grid.rows) {
        std::size_t figures = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            figures += heads[i].is_value() && has_figure(row[i].text) ? 1 : 0;
        rows += figures > 1 ? 1 : 0;
    }
    return rows * 2 > grid.rows.size();
}

} // namespace

std::vector<int> columns_in_sheet(const document::Table &table)
{
    std::vector<int> columns(table.column_count(), 0);
    if (table.origin != document::Table::Origin::Separated)
        return {};
    for (const auto &row : table.grid) {
        for (std::size_t i = 0; i < row.size(); ++i)
            columns[i] = std::max(columns[i], row[i].cell.place.column);
    }
    return columns;
}

std::optional<Grid> on_columns_above(const Reading &reading, const Grid &grid, int sheet,
                                     const std::vector<int> &columns)
{
    if (columns.empty() || sheet != reading.last_sheet || columns.size() != grid.width()
        || reading.last_columns.size() != reading.last_heads.size() || columns.size() > reading.last_columns.size()
        || !std::ranges::includes(reading.last_columns, columns))
        return std::nullopt;
    Grid whole{{}, 0, grid.caption, grid.place, grid.has_gaps};
    for (const GridRow &row : grid.rows) {
        GridRow &copy = whole.rows.emplace_back();
        for (std::size_t i = 0, k = 0; i < reading.last_columns.size(); ++i) {
            const bool is_here = k < columns.size() && columns[k] == reading.last_columns[i];
            copy.push_back(is_here ? row[k++] : GridCell{"", false, row.front().place});
        }
    }
    return has_values_below(whole, reading.last_heads) ? std::optional(std::move(whole)) : std::nullopt;
}

} // namespace taikei::reader

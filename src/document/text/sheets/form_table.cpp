#include "document/text/sheets/form_table.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace taikei::document::sheets {
namespace {

/// Joins the last row's cell to that above.
void go_on_below(Table &table, std::size_t column)
{
    std::size_t row = table.grid.size() - 1;
    table.grid[row][column].covered = true;
    while (row > 0 && table.grid[row][column].covered)
        --row;
    table.grid[row][column].cell.row_span = static_cast<int>(table.grid.size() - row);
}

/// Merges the last row's last cell with all columns right of it.
void reach_to_edge(Table &table, std::size_t cells)
{
    auto &row = table.grid.back();
    row[cells - 1].cell.column_span = static_cast<int>(row.size() - cells + 1);
    for (std::size_t c = cells; c < row.size(); ++c)
        row[c].covered = true;
}

} // namespace

base::Result<void> read_form_rows(const SheetPart &part, Assembly &assembly, Table &table)
{
    const auto widest = std::ranges::max_element(part.rows, {}, [](const FormRow &row) { return row.cells.size(); });
    const std::size_t columns = widest->cells.size();
    table = assembly.begin_table(part.lines);
    table.header_rows = part.has_heads ? 1 : 0;
    for (const FormRow &row : part.rows) {
        std::vector<std::string> texts = row.cells;
        texts.resize(columns, texts.back());
        if (auto added = assembly.add_row(table, texts, row.first_line, row.last_line); !added)
            return added;
        reach_to_edge(table, row.cells.size());
        for (std::size_t c = 0; c < row.goes_on.size(); ++c) {
            if (row.goes_on[c])
                go_on_below(table, c);
        }
    }
    return {};
}

} // namespace taikei::document::sheets

#include "reader/table/grid.hpp"

#include "base/text.hpp"
#include "reader/classify/enclosed.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// Columns that hold anything. A spreadsheet saved as CSV keeps the empty cells that its merged ones covered: label and
/// value do not stand side by side, but each has columns of its own over a whole block of the form.
std::vector<bool> find_used_columns(const document::Table &table)
{
    const bool may_be_form = table.origin == document::Table::Origin::Separated;
    std::vector<bool> used(table.column_count(), !may_be_form);
    for (const auto &row : table.grid) {
        for (std::size_t i = 0; may_be_form && i < row.size(); ++i)
            used[i] = used[i] || !base::trim(row[i].cell.text).empty();
    }
    return used;
}

/// （続き） alone across a row: the table's heads stand below once more.
bool says_that_table_goes_on(const GridRow &row)
{
    constexpr std::size_t longest = 48; ///< in bytes
    const auto only = std::ranges::find_if(row, [](const GridCell &cell) { return !cell.is_empty(); });
    if (only == row.end() || only->text.size() > longest
        || !std::all_of(only + 1, row.end(), [&](const GridCell &cell) {
               return cell.is_empty() || (cell.covered && cell.text == only->text);
           }))
        return false;
    return Lexicon::get().says_table_goes_on(inside_round_brackets(only->text).value_or(only->text));
}

} // namespace

std::size_t end_of_cell(const GridRow &row, std::size_t column)
{
    std::size_t end = column + 1;
    while (end < row.size() && row[end].covered && row[end].text == row[column].text)
        ++end;
    return end;
}

Grid make_grid(const document::Table &table)
{
    const std::vector<bool> used = find_used_columns(table);
    Grid grid;
    grid.has_gaps =
        table.origin == document::Table::Origin::Separated && std::ranges::none_of(table.grid, [](const auto &row) {
            return std::ranges::any_of(row, [](const auto &cell) { return cell.covered; });
        });
    grid.marked_head_rows = table.header_rows;
    grid.caption = table.caption;
    grid.place = table.place;
    grid.rows.reserve(table.grid.size());
    for (const auto &row : table.grid) {
        GridRow &copy = grid.rows.emplace_back();
        copy.reserve(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!used[i])
                continue;
            const auto &cell = row[i];
            base::Place place = cell.cell.place;
            if (place.file.empty())
                place = table.place;
            copy.push_back({std::string(base::trim(cell.cell.text)), cell.covered, std::move(place)});
        }
        if (grid.rows.size() > 1 && says_that_table_goes_on(copy))
            grid.rows.pop_back();
    }
    return grid;
}
} // namespace taikei::reader

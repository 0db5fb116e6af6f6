#include "document/office/open_table.hpp"

#include "document/office/xml_tree.hpp"

#include <algorithm>

namespace taikei::document::office {

namespace {

int repeats_of(const pugi::xml_node &node, std::string_view name, int most)
{
    return std::clamp(number_attribute(node, name).value_or(1), 1, most);
}

void collect(const pugi::xml_node &container, std::string_view name, bool is_header, std::vector<OpenRepeated> &lines)
{
    const bool are_rows = name == "table-row";
    const int most = are_rows ? last_sheet_row : last_sheet_column;
    for (const auto &each : container) {
        const auto kind = local_name(each);
        if (kind == name) {
            const int count = repeats_of(each, are_rows ? "number-rows-repeated" : "number-columns-repeated", most);
            const int first = lines.empty() ? 1 : lines.back().first + lines.back().count;
            if (first > most)
                return;
            lines.push_back({each, first, std::min(count, most - first + 1), is_header});
        } else if (kind == "table-row-group" || kind == "table-rows" || kind == "table-column-group"
                   || kind == "table-columns") {
            collect(each, name, is_header, lines);
        } else if (kind == "table-header-rows" || kind == "table-header-columns") {
            collect(each, name, true, lines);
        }
    }
}

} // namespace

std::vector<OpenRepeated> find_open_lines(const pugi::xml_node &table, std::string_view name)
{
    std::vector<OpenRepeated> lines;
    collect(table, name, false, lines);
    return lines;
}

std::vector<OpenRepeated> find_open_cells(const pugi::xml_node &row)
{
    std::vector<OpenRepeated> cells;
    int column = 1;
    for (const auto &each : row) {
        const auto name = local_name(each);
        if ((name != "table-cell" && name != "covered-table-cell") || column > last_sheet_column)
            continue;
        const int count =
            std::min(repeats_of(each, "number-columns-repeated", last_sheet_column), last_sheet_column - column + 1);
        if (name == "table-cell")
            cells.push_back({each, column, count, false});
        column += count;
    }
    return cells;
}

CellRange range_of_open_cell(const pugi::xml_node &cell, int row, int column)
{
    const int rows = repeats_of(cell, "number-rows-spanned", last_sheet_row);
    const int columns = repeats_of(cell, "number-columns-spanned", last_sheet_column);
    return {{row, column},
            {std::min(row + rows - 1, last_sheet_row), std::min(column + columns - 1, last_sheet_column)}};
}

} // namespace taikei::document::office

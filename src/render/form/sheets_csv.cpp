#include "render/form/sheets_csv.hpp"

#include "render/open_data/values_csv.hpp"

namespace taikei::render {

namespace {

void add_row(const SheetRow &row, std::size_t columns, std::string &csv)
{
    std::vector<std::string> cells(columns);
    for (const SheetCell &cell : row.cells)
        cells[cell.column] = csv_cell(cell.text);
    for (std::size_t i = 0; i < columns; ++i)
        csv += (i > 0 ? "," : "") + cells[i];
    csv += "\r\n";
}

} // namespace

std::string sheets_csv(const std::vector<Sheet> &sheets)
{
    std::string csv = "\uFEFF";
    bool is_first = true;
    for (const Sheet &sheet : sheets) {
        for (const SheetBlock &block : sheet.blocks) {
            if (!is_first)
                csv += "\r\n";
            is_first = false;
            for (const SheetRow &row : block.rows)
                add_row(row, block.edges.size() - 1, csv);
        }
    }
    return csv;
}

} // namespace taikei::render

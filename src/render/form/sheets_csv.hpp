#pragma once

#include "render/form/sheet.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// Filled-in sheets as CSV (UTF-8 with BOM, CRLF): a row a row of the form, merged cells by their first; an empty row
/// between blocks. Cells that a spreadsheet program would run as a formula are made harmless as by csv_cell().
std::string sheets_csv(const std::vector<Sheet> &sheets);

} // namespace taikei::render

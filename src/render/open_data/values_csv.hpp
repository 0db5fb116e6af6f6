#pragma once

#include "model/plan.hpp"

#include <string>
#include <string_view>

namespace taikei::render {

/// The plan's values as CSV, a row each, for spreadsheet programs: UTF-8 with BOM, CRLF, a head row. Columns:
/// value_columns.hpp; `taikei read` reads the same values back from it.
std::string values_csv(const model::Plan &plan);

/// One cell, quoted where it must be. Text that a spreadsheet program would run as a formula (it begins with = + - @,
/// in full width too, or with a tab or line break) gets an apostrophe in front; what is a number stays as it is.
std::string csv_cell(std::string_view text);

} // namespace taikei::render

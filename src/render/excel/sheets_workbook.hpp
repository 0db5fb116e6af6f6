#pragma once

#include "base/result.hpp"
#include "render/form/paper_properties.hpp"
#include "render/form/sheet.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// Filled-in sheets as an Excel workbook (.xlsx): a worksheet each, the form's cells merged on a grid of columns,
/// figures as numbers that show as they were printed, print area and paper set. Fails where a text is longer than a
/// cell of Excel holds.
base::Result<std::string> sheets_workbook(const Form &form, const std::vector<Sheet> &sheets,
                                          const PaperProperties &properties);

} // namespace taikei::render

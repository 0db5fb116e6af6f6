#pragma once

#include "base/finding.hpp"
#include "document/office/calendar_date.hpp"
#include "document/office/excel_styles.hpp"
#include "document/office/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::office {

/// What all sheets of a workbook share.
struct WorkbookParts {
    std::vector<std::string> strings;
    ExcelStyles styles;
    DateSystem dates = DateSystem::From1900;
};

/// A sheet as it is shown, and what was odd in it.
struct ReadSheet {
    Sheet sheet;
    std::vector<base::Finding> findings; ///< without file and page
};

/// Reads a worksheet part. Formulas give the values that were stored with them. Rows are read piece by piece: a sheet
/// of a million cells needs no tree. Fails for malformed XML and beyond the limit of cells.
base::Result<ReadSheet> read_excel_sheet(std::string_view xml, const std::string &name, const WorkbookParts &workbook,
                                         const std::string &place, const Limits &limits);

} // namespace taikei::document::office

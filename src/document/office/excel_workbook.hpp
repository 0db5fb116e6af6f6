#pragma once

#include "document/assembly.hpp"
#include "document/office/archive.hpp"

namespace taikei::document::office {

/// Reads an Excel workbook (.xlsx, .xlsm): each visible sheet is a page, named as the sheet; its tables and lines
/// follow in reading order. `part` is the workbook's own part.
base::Result<void> read_excel_workbook(Archive &archive, const std::string &part, Assembly &assembly);

} // namespace taikei::document::office

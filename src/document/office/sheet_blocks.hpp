#pragma once

#include "document/assembly.hpp"
#include "document/office/sheet.hpp"

namespace taikei::document::office {

/// Turns a sheet into tables and lines in reading order. A region with more than one column is a table; a row of it
/// that holds a single text over its whole width, or at its head or foot, is a line; rows whose columns do not fit
/// those above begin another table. `page` is the sheet's number. Fails beyond the limits.
base::Result<void> add_sheet_blocks(const Sheet &sheet, int page, Assembly &assembly);

} // namespace taikei::document::office

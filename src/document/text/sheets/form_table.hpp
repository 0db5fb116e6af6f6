#pragma once

#include "document/assembly.hpp"
#include "document/text/sheets/sheet_parts.hpp"

namespace taikei::document::sheets {

/// Makes a table of the rows of a part that has some. The last cell of a short row reaches to the right edge; cells
/// that go on are merged with those above. Fails beyond the limits of columns and cells.
base::Result<void> read_form_rows(const SheetPart &part, Assembly &assembly, Table &table);

} // namespace taikei::document::sheets

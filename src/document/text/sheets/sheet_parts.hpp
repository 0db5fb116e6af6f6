#pragma once

#include "document/text/sheets/sheet_line.hpp"

#include <string>
#include <vector>

namespace taikei::document::sheets {

/// A row of a form: labels and what was filled in beside them, by turns.
struct FormRow {
    std::vector<std::string> cells;
    int first_line = 0;
    int last_line = 0;
    std::vector<bool> goes_on; ///< which cells are those of the row above; none where it is empty
};

/// A part of a sheet from top to bottom: labels with their texts, or lines to be read like any others, but apart from
/// those above and below: a table, or what stands between the parts.
struct SheetPart {
    std::vector<SourceLine> lines;
    std::vector<FormRow> rows; ///< of labels or of a table; empty for other lines
    bool has_heads = false; ///< the first row holds the heads of a table
};

/// Parts the lines of one sheet. Tables begin with lines of the form's heads; headings, notes and labels with texts end
/// them.
std::vector<SheetPart> part_sheet(const std::vector<SheetLine> &lines);

} // namespace taikei::document::sheets

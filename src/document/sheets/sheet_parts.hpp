#pragma once

#include "document/sheets/sheet_line.hpp"

#include <string>
#include <vector>

namespace taikei::document::sheets {

/// A row of a form: labels and what was filled in beside them, by turns.
struct FormRow {
    std::vector<std::string> cells;
    int first_line = 0;
    int last_line = 0;
    bool shares_text = false; ///< the text is that of the row above
};

/// A part of a sheet from top to bottom: labels with their texts, or lines to be read like any others, but apart from
/// those above and below: a table, or what stands between the parts.
struct SheetPart {
    std::vector<SourceLine> lines;
    std::vector<FormRow> rows; ///< of labels; empty for other lines
};

/// Parts the lines of one sheet. Tables begin with lines of the form's heads; headings, notes and labels with texts end
/// them.
std::vector<SheetPart> part_sheet(const std::vector<SheetLine> &lines);

} // namespace taikei::document::sheets

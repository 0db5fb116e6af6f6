#pragma once

#include "base/shared_name.hpp"

#include <optional>
#include <string>

namespace taikei::base {

/// A rectangle on a page, in points (1/72 inch) from the page's top left corner.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    friend bool operator==(const Box &, const Box &) = default;
};

/// Where in a document something stands. All counts begin at 1; 0 means that the format has no such thing.
struct Place {
    SharedName file; ///< without folder; empty where the text came from no file
    int page = 0; ///< page, or worksheet, in the file's order
    int first_line = 0; ///< line in the file
    int last_line = 0; ///< last line of the same fact, at least first_line
    int row = 0; ///< row in its table, or of its sheet
    int column = 0; ///< column in its table, or of its sheet
    std::optional<Box> box; ///< none where the format has no geometry (plain text)
    SharedName page_name = {}; ///< of the worksheet, or the number printed on the page (i) where not `page`; or none
    bool is_sheet = false; ///< of a spreadsheet or CSV file, so that row and column name a cell: 24, 7 is G24
    friend bool operator==(const Place &, const Place &) = default;
};

/// The letters of a sheet's column, from 1: 1 is A, 28 is AB.
std::string column_name(int column);

/// The name of a sheet's cell as programs print it: B12. Empty where row or column are not known.
std::string cell_name(int row, int column);

/// "plan.pdf, page 3, line 12, row 2, column 4, box 72,120–300,133": only the parts that are known. The box has its
/// left top corner first, in points from the page's left top corner. Of a spreadsheet "plan.xlsx, sheet 評価, cell
/// G24".
std::string describe(const Place &place);

} // namespace taikei::base

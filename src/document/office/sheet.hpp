#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

/// A worksheet as it is shown, before its tables and lines are told apart. Excel and OpenDocument both become this.
namespace taikei::document::office {

/// Lines drawn around a cell.
struct Borders {
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;

    int count() const noexcept { return left + top + right + bottom; }
    friend bool operator==(const Borders &, const Borders &) = default;
};

/// Rows and columns between two edges; edges count the visible rows and columns from 0, the last is one past the end.
struct CellArea {
    int top = 0;
    int left = 0;
    int bottom = 1;
    int right = 1;

    friend bool operator==(const CellArea &, const CellArea &) = default;
};

/// A cell with text or with lines around it; a merged cell with all that it covers.
struct SheetCell {
    int row = 0; ///< as the program counts, from 1
    int column = 0;
    CellArea area;
    std::string text; ///< as shown; line breaks are '\n'
    Style style;
    Borders borders;
    bool is_wrapped = false; ///< the text may flow over several lines of the cell
    std::string stored = {}; ///< as in document::Cell
};

struct Sheet {
    std::string name;
    std::vector<SheetCell> cells; ///< by row, then by column; none within another, none hidden
    std::vector<double> column_widths; ///< of the visible columns from 0, in letters; may be short
    double default_width = 8.43; ///< of the columns behind those
    int print_title_end = 0; ///< last row that is printed at the head of each page; 0 where none is
};

} // namespace taikei::document::office

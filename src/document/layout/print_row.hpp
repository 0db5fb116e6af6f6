#pragma once

#include "document/layout/word_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// What stands side by side: a printed line, or all lines between two rules, in pieces parted by wide gaps.
struct PrintRow {
    std::vector<base::Box> pieces; ///< from left to right for each line
    base::Box box;
    double size = 0; ///< of its largest letters
    std::size_t lines = 1;
    bool has_leader = false; ///< dots run to a page number: a table of contents
    bool has_figure = false; ///< some piece begins with a digit
};

/// Cuts a line where a gap is wider than a letter.
PrintRow cut_into_pieces(const WordLine &line);

/// Adds the pieces of `below` to `row`.
void append(PrintRow &row, const PrintRow &below);

} // namespace taikei::document::layout

#pragma once

#include "document/layout/printed_line.hpp"

#include <vector>

namespace taikei::document::layout {

/// Printed lines of one passage, in order, and where its column begins and ends.
struct Column {
    std::vector<PrintedLine> lines;
    double left = 0; ///< in reading space
    double right = 0;
    bool has_edges = false; ///< the edges are a frame's: a line that reaches them was cut there
    bool goes_on = false; ///< its first line may go on with the last paragraph of the column before
};

/// One or more printed lines that are one paragraph, heading or list item.
struct Paragraph {
    PrintedLine line; ///< all of its lines; Japanese is joined without a space
    int indent = 0; ///< of its first line, in display columns
    double gap_above = 0; ///< to what stands above in the column, in sizes of its letters; 0 for the first
    bool changes_style = false; ///< set larger, smaller or bolder than what stands above in the column
};

/// Joins what was wrapped: a line goes on in the next where it reaches the end of its column and the next one has its
/// style, stands close below, and begins neither with a bullet or number nor with an indent of its own. In doubt a
/// line stands alone. Of a column that goes on, the first line may join the last of `before`.
std::vector<Paragraph> join_wrapped_lines(Column column, Direction direction, std::vector<Paragraph> &before);

} // namespace taikei::document::layout

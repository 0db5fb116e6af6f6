#pragma once

#include "document/layout/page_content.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::document::layout {

/// What is put into order: a printed line, or a table or frame as a whole.
struct Unit {
    enum class Kind {
        Line,
        Block, ///< a table or frame
        Shelf, ///< a level rule: columns end at it; it is no part of any passage
    };
    Kind kind = Kind::Line;
    base::Box box; ///< in reading space: text runs rightwards
    double size = 0; ///< of the letters of a line
    bool is_label = false; ///< a frame around one line (成果指標 on a coloured ground), or a line behind an upright bar
};

/// Units that stand one below the other in one column.
struct Passage {
    std::vector<std::vector<std::size_t>> rows; ///< positions of units; those of one row stand side by side
    double left = 0; ///< of the column
    double right = 0;
    bool goes_on = false; ///< begins a further column of the same text: a paragraph may go on from the column before
};

/// The order in which a page (or a frame in it) is read, by cutting it: columns of text side by side are read one after
/// the other, all else from top to bottom. A label beside its text is no column, nor is a number before it.
/// `dividers` are upright rules in reading space: where one stands in a gap, the gap parts columns.
std::vector<Passage> find_reading_order(std::span<const Unit> units, std::span<const base::Box> dividers);

} // namespace taikei::document::layout

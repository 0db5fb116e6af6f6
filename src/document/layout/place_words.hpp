#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::layout {

/// What stands in the cells of a grid.
struct PlacedWords {
    std::vector<std::vector<Word>> in_cell; ///< one a cell of the grid; a word that lay over two cells is cut
    std::vector<std::size_t> words; ///< positions of the words that were placed, ascending
};

/// Step 7. Puts words into cells by their middle. A word that crosses a line between two of its letters is cut there,
/// for the format may have held the texts of two cells together. One that a line goes through is text that is too long
/// for its cell, and stays whole in the cell that holds most of it. `is_free` says a word which are still to be placed.
PlacedWords place_words(const CellGrid &grid, const std::vector<Word> &words, const std::vector<bool> &is_free);

} // namespace taikei::document::layout

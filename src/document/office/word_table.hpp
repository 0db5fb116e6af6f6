#pragma once

#include "document/office/word_parts.hpp"

#include <vector>

namespace taikei::document::office {

/// A cell of a Word table and the columns and rows that it takes.
struct WordCell {
    pugi::xml_node node; ///< tc
    int left = 0;
    int right = 1;
    int rows = 1;
    bool is_continued = false; ///< part of a cell that begins above
};

struct WordRow {
    std::vector<WordCell> cells; ///< from left to right
    bool is_header = false; ///< printed again on each page
};

/// The shape of a Word table: rows, columns and merged cells. Deleted rows are left out; columns narrower than two
/// millimetres, which come of edges that do not quite meet, and columns that no cell begins in are none.
struct WordTable {
    std::vector<WordRow> rows;
    int columns = 0;

    static WordTable read(const pugi::xml_node &table);

    std::size_t cell_count() const;
    int header_rows() const; ///< at the head of the table
};

} // namespace taikei::document::office

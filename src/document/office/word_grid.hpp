#pragma once

#include "document/document.hpp"
#include "document/office/word_table.hpp"

#include <string>
#include <vector>

namespace taikei::document::office {

/// A Word table with its texts, on the rows and columns that texts use: rows and columns without any text only make
/// room, or hold lines that connect boxes.
class WordGrid {
public:
    /// A cell that begins in the table's row `row`, from 0.
    void add(int row, const WordCell &cell, std::string text, base::Place place);

    /// The full grid; `header_rows` of the Word table are its head. Without rows where no cell has text.
    Table take(int header_rows);

private:
    struct Filled {
        int top = 0;
        int left = 0;
        int bottom = 0;
        int right = 0;
        std::string text;
        base::Place place;
    };

    static void fill(Table &table, const Filled &cell, const std::vector<int> &rows, const std::vector<int> &columns);

    std::vector<Filled> m_cells; ///< those with text
};

} // namespace taikei::document::office

#pragma once

#include "base/decimal.hpp"
#include "render/form/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::render {

struct SheetCell {
    std::size_t column = 0; ///< first of the block's columns that it takes, from 0
    std::size_t columns = 1;
    std::size_t rows = 1;
    CellStyle style = CellStyle::Value;
    Alignment alignment = Alignment::Left;
    int outline = 0; ///< of a plan's part: 1 at the top, 2 below; 0 for what is no part's heading
    std::string text; ///< as shown; '\n' between lines
    std::optional<base::Decimal> number; ///< where the text is one, for a spreadsheet's cell
    std::string number_format; ///< that shows `number` as `text`: #,##0.0"%"
};

struct SheetRow {
    std::vector<SheetCell> cells; ///< that begin in this row, from left to right
    double height = 0; ///< at least, in millimetres
    bool is_head = false;
};

struct SheetBlock {
    std::vector<double> edges; ///< of the columns, from 0 to 1: one more than columns
    std::vector<SheetRow> rows;
    bool is_ruled = true;
    double gap = 0; ///< above it, in millimetres
};

/// A form filled in for one node.
struct Sheet {
    std::string name; ///< short: the code, or the title's beginning
    std::string title; ///< code and title, for bookmarks
    std::string head;
    std::vector<SheetBlock> blocks;
};

} // namespace taikei::render

#pragma once

#include "render/form/sheet.hpp"
#include "render/pdf/typesetting.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace taikei::render::pdf {

/// A cell with its place in its block, in points from the block's top left corner.
struct PlacedCell {
    const SheetCell *cell = nullptr;
    std::size_t row = 0; ///< of the block, from 0: where it begins
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double text_top = 0; ///< of the text's first line
    bool is_centred = false; ///< between top and bottom; where a page's end cuts the cell, in each part of it
    std::shared_ptr<const SetText> text;
};

/// A block set for one width as if paper had no end. Pages cut it afterwards.
struct BlockLayout {
    std::vector<PlacedCell> cells; ///< in reading order
    std::vector<double> row_tops; ///< one more than rows: the last is the block's bottom
    double head_top = 0; ///< of the rows that are repeated overleaf
    double head_bottom = 0; ///< equal to head_top where there are none
    bool is_ruled = true;
    bool is_heading = false; ///< nothing but a heading: it stands on the page of what it heads
    double height() const noexcept { return row_tops.back(); }
};

constexpr double cell_padding = 3; ///< in points, on each side

BlockLayout lay_out(const SheetBlock &block, Typesetter &typesetter, double font_size, double width);

/// The least of a block that may stand at a page's end: the rows that are repeated overleaf and the one below them. A
/// row that pages cut counts with its first line.
double smallest_part(const BlockLayout &block, double page_room);

/// Where to cut a block that began at `from` and has `room` points left on the page, `page_room` on an empty one:
/// between rows where that wastes less than half a page, else between lines, so that none is cut through; never between
/// the head of a table and its first row. Equal to
/// `from` where nothing fits and the next page shall take it.
double find_cut(const BlockLayout &block, double from, double room, double page_room);

} // namespace taikei::render::pdf

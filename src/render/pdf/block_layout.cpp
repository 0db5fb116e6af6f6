#include "render/pdf/block_layout.hpp"

#include <algorithm>
#include <utility>

namespace taikei::render::pdf {

namespace {

constexpr double points_per_millimetre = 72 / 25.4;
constexpr double tolerance = 0.01; ///< in points: sums of row heights are not exact
constexpr double title_scale = 1.35;
constexpr double heading_scale = 1.15;

TextStyle text_style(const SheetCell &cell, double font_size)
{
    TextStyle style{font_size, false, cell.alignment};
    switch (cell.style) {
    case CellStyle::Value: break;
    case CellStyle::Label:
    case CellStyle::Head: style.is_bold = true; break;
    case CellStyle::Heading:
        style.is_bold = true;
        style.size *= heading_scale;
        break;
    case CellStyle::Title:
    case CellStyle::Code:
        style.is_bold = true;
        style.size *= title_scale;
        break;
    }
    return style;
}

/// Rows as high as their cells ask for; what a cell over several rows lacks goes to its last row.
std::vector<double> row_heights(const SheetBlock &block, const std::vector<PlacedCell> &cells)
{
    std::vector<double> heights;
    for (const SheetRow &row : block.rows)
        heights.push_back(row.height * points_per_millimetre);
    const auto needed = [](const PlacedCell &cell) { return cell.text->height + 2 * cell_padding; };
    for (const PlacedCell &cell : cells) {
        if (cell.cell->rows == 1)
            heights[cell.row] = std::max(heights[cell.row], needed(cell));
    }
    for (const PlacedCell &cell : cells) {
        const std::size_t end = cell.row + cell.cell->rows;
        double have = 0;
        for (std::size_t row = cell.row; row < end; ++row)
            have += heights[row];
        if (have < needed(cell))
            heights[end - 1] += needed(cell) - have;
    }
    return heights;
}

bool is_centred(const SheetCell &cell, const SheetRow &row)
{
    return cell.style != CellStyle::Heading
        && (cell.style != CellStyle::Value || cell.alignment != Alignment::Left || row.height == 0);
}

void find_head(const SheetBlock &block, BlockLayout &layout)
{
    const auto first = std::ranges::find_if(block.rows, [](const SheetRow &row) { return row.is_head; });
    const auto end = std::find_if(first, block.rows.end(), [](const SheetRow &row) { return !row.is_head; });
    layout.head_top = layout.row_tops[static_cast<std::size_t>(first - block.rows.begin())];
    layout.head_bottom = layout.row_tops[static_cast<std::size_t>(end - block.rows.begin())];
}

double line_top(const PlacedCell &cell, const SetLine &line)
{
    return cell.text_top + line.top;
}

/// The highest cut at or above `cut` that goes through no line.
double above_cut_lines(const BlockLayout &block, double cut)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const PlacedCell &cell : block.cells) {
            if (cell.top >= cut || cell.bottom <= cut)
                continue;
            for (const SetLine &line : cell.text->lines) {
                if (line_top(cell, line) < cut - tolerance && cell.text_top + line.bottom > cut + tolerance) {
                    cut = line_top(cell, line);
                    moved = true;
                }
            }
        }
    }
    return cut;
}

} // namespace

BlockLayout lay_out(const SheetBlock &block, Typesetter &typesetter, double font_size, double width)
{
    BlockLayout layout;
    layout.is_ruled = block.is_ruled;
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        for (const SheetCell &cell : block.rows[row].cells) {
            PlacedCell placed;
            placed.cell = &cell;
            placed.row = row;
            placed.left = block.edges[cell.column] * width;
            placed.right = block.edges[cell.column + cell.columns] * width;
            placed.text =
                typesetter.set(cell.text, text_style(cell, font_size), placed.right - placed.left - 2 * cell_padding);
            layout.cells.push_back(std::move(placed));
        }
    }
    double top = 0;
    for (const double height : row_heights(block, layout.cells)) {
        layout.row_tops.push_back(top);
        top += height;
    }
    layout.row_tops.push_back(top);
    for (PlacedCell &cell : layout.cells) {
        cell.top = layout.row_tops[cell.row];
        cell.bottom = layout.row_tops[cell.row + cell.cell->rows];
        cell.is_centred = is_centred(*cell.cell, block.rows[cell.row]);
        const double spare = cell.bottom - cell.top - 2 * cell_padding - cell.text->height;
        cell.text_top = cell.top + cell_padding + (cell.is_centred ? spare / 2 : 0);
    }
    find_head(block, layout);
    layout.is_heading = std::ranges::all_of(
        layout.cells, [](const PlacedCell &cell) { return cell.cell->style == CellStyle::Heading; });
    return layout;
}

double smallest_part(const BlockLayout &block, double page_room)
{
    const double head = block.head_bottom > block.head_top ? block.head_bottom : 0;
    const auto next = std::ranges::upper_bound(block.row_tops, head + tolerance);
    const double first = next == block.row_tops.end() ? block.height() : *next;
    if (first - head <= page_room / 2 || block.cells.empty())
        return first;
    const SetText &text = *block.cells.front().text;
    return head + 2 * cell_padding + (text.lines.empty() ? 0 : text.lines.front().bottom);
}

double find_cut(const BlockLayout &block, double from, double room, double page_room)
{
    if (block.height() - from <= room + tolerance)
        return block.height();
    const auto next = std::ranges::upper_bound(block.row_tops, from + room + tolerance);
    double between_rows = std::max(from, *std::prev(next));
    const double cut_row_height = *next - between_rows;
    const bool is_page_empty = room >= page_room - tolerance;
    const bool is_head_alone =
        between_rows > block.head_top + tolerance && between_rows <= block.head_bottom + tolerance;
    if (is_head_alone && !is_page_empty)
        between_rows = std::max(from, block.head_top);
    if (cut_row_height <= page_room / 2 && (between_rows > from + tolerance || !is_page_empty))
        return between_rows;
    const double between_lines = above_cut_lines(block, from + room);
    if (between_lines > from + tolerance)
        return between_lines;
    return is_page_empty ? from + room : from;
}

} // namespace taikei::render::pdf

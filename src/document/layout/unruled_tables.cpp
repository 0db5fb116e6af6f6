#include "document/layout/unruled_tables.hpp"

#include "document/layout/aligned_grid.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double longest_piece = 22.0; ///< letters; lines of prose in columns are longer
constexpr double short_piece = 12.0; ///< letters; most cells of a table hold less
constexpr double row_distance = 1.8; ///< letters of white between rows of one table
constexpr double wrap_distance = 0.6; ///< letters of white above a line that goes on with the row above
constexpr std::size_t fewest_rows = 3;
constexpr double filled_share = 0.6; ///< of all cells; in text that only happens to align most are empty

bool is_columnar(const PrintRow &row)
{
    return row.pieces.size() > 1 && !row.has_leader && std::ranges::all_of(row.pieces, [&](const base::Box &piece) {
               return piece.right - piece.left <= longest_piece * row.size;
           });
}

double white_between(const PrintRow &above, const PrintRow &below)
{
    return (below.box.top - above.box.bottom) / std::max(above.size, below.size);
}

/// A title in large letters above or below small ones is no row of their table.
bool are_of_like_size(const PrintRow &above, const PrintRow &below)
{
    constexpr double largest_ratio = 1.9;
    return std::max(above.size, below.size) <= largest_ratio * std::min(above.size, below.size);
}

std::vector<PrintRow> rows_of(const std::vector<Word> &words)
{
    std::vector<Word> level;
    for (const auto &word : words) {
        if (word.rotation == 0 && !word.style.vertical)
            level.push_back(word);
    }
    std::vector<PrintRow> rows;
    for (const auto &line : gather_lines(level, Direction::Rightwards))
        rows.push_back(cut_into_pieces(line));
    return rows;
}

/// Lines with one piece that stand close below are wrapped texts of the row above.
std::vector<PrintRow> join_wrapped(const std::vector<PrintRow> &lines)
{
    std::vector<PrintRow> rows;
    for (const auto &line : lines) {
        if (!rows.empty() && line.pieces.size() == 1 && !line.has_figure
            && white_between(rows.back(), line) <= wrap_distance)
            append(rows.back(), line);
        else
            rows.push_back(line);
    }
    return rows;
}

bool is_table(const CellGrid &grid, const std::vector<PrintRow> &rows)
{
    std::size_t pieces = 0;
    std::size_t short_pieces = 0;
    std::size_t with_figures = 0;
    for (const auto &row : rows) {
        with_figures += row.has_figure ? 1 : 0;
        pieces += row.pieces.size();
        short_pieces += static_cast<std::size_t>(std::ranges::count_if(
            row.pieces, [&](const base::Box &piece) { return piece.right - piece.left <= short_piece * row.size; }));
    }
    const bool has_figures = with_figures * 2 >= rows.size();
    const auto slots = static_cast<double>(grid.rows() * grid.columns());
    return rows.size() >= fewest_rows && short_pieces * 3 >= pieces * 2 && grid.columns() >= 3 && has_figures
        && static_cast<double>(pieces) >= filled_share * slots;
}

void add_table(std::vector<CellGrid> &grids, std::vector<PrintRow> lines)
{
    while (!lines.empty() && !is_columnar(lines.back()))
        lines.pop_back();
    const auto rows = join_wrapped(lines);
    if (rows.size() < fewest_rows)
        return;
    base::Box box = rows.front().box;
    std::vector<double> down{box.top};
    for (std::size_t i = 1; i < rows.size(); ++i) {
        box = united(box, rows[i].box);
        down.push_back((rows[i - 1].box.bottom + rows[i].box.top) / 2);
    }
    down.push_back(box.bottom);
    auto grid = align(rows, down, box.left, box.right);
    if (grid && is_table(*grid, rows))
        grids.push_back(*std::move(grid));
}

} // namespace

std::vector<CellGrid> find_unruled_tables(const std::vector<Word> &words)
{
    std::vector<CellGrid> grids;
    std::vector<PrintRow> block;
    for (const auto &row : rows_of(words)) {
        const bool goes_on = !block.empty() && white_between(block.back(), row) <= row_distance
            && are_of_like_size(block.back(), row)
            && (is_columnar(row)
                || (row.pieces.size() == 1 && !row.has_leader
                    && row.box.right - row.box.left <= longest_piece * row.size));
        if (!goes_on) {
            add_table(grids, std::move(block));
            block.clear();
        }
        if (goes_on || is_columnar(row))
            block.push_back(row);
    }
    add_table(grids, std::move(block));
    return grids;
}

} // namespace taikei::document::layout

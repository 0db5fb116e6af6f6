#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/head.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// A head and the rows below it. Rows above the first head have an empty head.
struct Segment {
    std::vector<Head> heads;
    std::size_t first_row = 0; ///< of the body
    std::size_t end_row = 0;
    std::size_t head_row = 0;
    bool has_head() const { return !heads.empty(); }
};

/// A cell that holds a figure, and so no head: 12.5%, 1,234人, －.
bool is_figure(std::string_view text);

/// Cuts a table at its head rows: forms hold several tables one below the other.
std::vector<Segment> segment(const Grid &grid);

} // namespace taikei::reader

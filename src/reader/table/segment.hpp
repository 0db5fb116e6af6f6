#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/head.hpp"

#include <cstddef>
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

/// Cuts a table at its head rows: forms hold several tables one below the other.
std::vector<Segment> segment(const Grid &grid);

} // namespace taikei::reader

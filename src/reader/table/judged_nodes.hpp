#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace taikei::reader {

struct Reading;

/// Which columns of a table of judgements hold what.
struct JudgedColumns {
    std::vector<std::size_t> ratings;
    std::optional<std::size_t> title; ///< of what is judged
    std::optional<std::size_t> code;
    std::optional<std::size_t> reason;
};

/// A row a project: its number, name, department, letters, cost and reason. Rows that repeat a known node only sum up.
/// False where no column names projects.
bool read_judged_nodes(Reading &reading, const Grid &grid, const Segment &segment, const JudgedColumns &columns);

} // namespace taikei::reader

#pragma once

#include "document/layout/straight_line.hpp"

#include <span>
#include <vector>

namespace taikei::document::layout {

/// The lines that rules make once pieces are joined and rounded boxes settled: steps 1 and 2 of finding tables.
std::vector<StraightLine> find_table_lines(std::span<const Rule> rules);

} // namespace taikei::document::layout

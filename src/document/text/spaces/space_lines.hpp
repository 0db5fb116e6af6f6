#pragma once

#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// How many lines at the beginning of `lines` may together be a table whose columns are held by spaces: lines with
/// gaps, short lines between them that bridge no gap, rules of dashes. One blank line between rows that line up is part
/// of it. Less than two: no table begins here.
std::size_t count_space_table_lines(std::span<const SourceLine> lines);

} // namespace taikei::document

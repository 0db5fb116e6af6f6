#pragma once

#include "reader/table/indicator_columns.hpp"

#include <cstddef>
#include <span>

namespace taikei::reader {

/// Finds the column that says which part of its indicator a row holds (男性, 女性), and what several parts share.
/// `candidates`: columns whose heads head names where no other does (区分). The columns of names, kinds and values are
/// known.
void choose_part(const Grid &grid, const Segment &segment, std::span<const std::size_t> candidates,
                 IndicatorColumns &columns);

} // namespace taikei::reader

#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"

#include <span>
#include <vector>

namespace taikei::document::layout {

/// The edges of filled rectangles, as rules: many tables part their cells by colours alone, or have a head row that
/// only a colour holds together above ruled rows. What lies within one cell of a ruled table is left out: a mark, a
/// bar, the ground of a word.
std::vector<Rule> edges_of_areas(std::span<const Area> areas, const std::vector<CellGrid> &ruled);

} // namespace taikei::document::layout

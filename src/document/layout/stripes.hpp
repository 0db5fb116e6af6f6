#pragma once

#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"

#include <span>
#include <vector>

namespace taikei::document::layout {

/// A row of a table that is seen by its colour: one area, or areas of one height that touch each other.
struct Stripe {
    double top = 0;
    double bottom = 0;
    std::vector<double> edges; ///< of its areas, ascending; the first and the last are its ends

    double left() const { return edges.front(); }
    double right() const { return edges.back(); }
    double height() const { return bottom - top; }
};

/// Coloured rows from top to bottom. What lies in a ruled table is left out, for its rows are known.
std::vector<Stripe> find_stripes(std::span<const Area> areas, const std::vector<CellGrid> &ruled);

} // namespace taikei::document::layout

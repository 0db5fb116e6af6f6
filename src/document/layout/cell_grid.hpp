#pragma once

#include "base/place.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace taikei::document::layout {

/// Which slots of a grid a cell takes.
struct CellSpan {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
    friend bool operator==(const CellSpan &, const CellSpan &) = default;
};

/// The shape of a table: where its rows and columns part and which cells lie over several of them. A slot in no cell is
/// a hole, as at a corner that is cut out.
class CellGrid {
public:
    /// `across` and `down` ascend, one more of each than columns and rows; the cells lie within and do not overlap.
    CellGrid(std::vector<double> across, std::vector<double> down, std::vector<CellSpan> cells);

    std::size_t columns() const noexcept { return m_across.size() - 1; }
    std::size_t rows() const noexcept { return m_down.size() - 1; }
    const std::vector<double> &across() const noexcept { return m_across; }
    const std::vector<double> &down() const noexcept { return m_down; }
    const std::vector<CellSpan> &cells() const noexcept { return m_cells; }

    base::Box box() const noexcept { return {m_across.front(), m_down.front(), m_across.back(), m_down.back()}; }
    base::Box box_of(const CellSpan &cell) const;
    /// Index into cells(); none for a hole.
    std::optional<std::size_t> cell_in(std::size_t row, std::size_t column) const;
    /// Index of the cell round a point; none beside the grid and in a hole. A point on a line belongs to the cell right
    /// of it and below.
    std::optional<std::size_t> cell_round(double x, double y) const;

private:
    std::vector<double> m_across;
    std::vector<double> m_down;
    std::vector<CellSpan> m_cells;
    std::vector<std::size_t> m_cell_in; ///< 1 + index into m_cells a slot, row by row; 0 for a hole
};

/// A beginning and a length along one axis of a CellSpan, so that rows and columns are treated by the same code.
struct Axis {
    std::size_t CellSpan::*first;
    std::size_t CellSpan::*count;
};
constexpr Axis row_axis{&CellSpan::row, &CellSpan::rows};
constexpr Axis column_axis{&CellSpan::column, &CellSpan::columns};

/// The grid of at least one cell with only those of the places at which some cell begins or ends.
CellGrid fit_grid(const std::vector<double> &across, const std::vector<double> &down, std::vector<CellSpan> cells);

} // namespace taikei::document::layout

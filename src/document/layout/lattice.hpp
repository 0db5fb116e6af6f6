#pragma once

#include "document/layout/straight_line.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace taikei::document::layout {

/// Step 4. The grid on which a group of lines lies. Between two neighbouring places across and two down is a slot; each
/// of a slot's sides is drawn or is not.
class Lattice {
public:
    /// Places that all but coincide are one. A side on which only horizontal lines end is closed, for many tables have
    /// no lines at their left and right: it counts as drawn from the first of these lines to the last. Where most of it
    /// is drawn, it is closed only beside rows in which no upright line stands at all (a striped table's white rows): a
    /// label that sticks out above a table leaves a corner open that belongs to nothing.
    explicit Lattice(std::span<const StraightLine> lines);

    const std::vector<double> &across() const noexcept { return m_across; } ///< places of vertical lines, ascending
    const std::vector<double> &down() const noexcept { return m_down; } ///< places of horizontal lines, ascending
    std::size_t columns() const noexcept { return m_across.empty() ? 0 : m_across.size() - 1; }
    std::size_t rows() const noexcept { return m_down.empty() ? 0 : m_down.size() - 1; }

    /// A line stands at the left of the slot; `column` may be columns(), for the right side of the last.
    bool has_left(std::size_t row, std::size_t column) const { return m_left[row * m_across.size() + column]; }
    /// A line lies on top of the slot; `row` may be rows(), for the lower side of the last.
    bool has_top(std::size_t row, std::size_t column) const { return m_top[row * columns() + column]; }

private:
    void draw(const StraightLine &line);
    void close_sides();
    void close_upright_side(std::size_t side, const std::vector<bool> &is_bare);
    void close_level_side(std::size_t side);
    bool has_upright(std::size_t row) const;

    std::vector<double> m_across;
    std::vector<double> m_down;
    std::vector<bool> m_left;
    std::vector<bool> m_top;
};

/// Slots that the lattice of these lines would have at most.
std::size_t count_slots(std::span<const StraightLine> lines);

} // namespace taikei::document::layout

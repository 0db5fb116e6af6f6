#include "document/layout/lattice_cells.hpp"

#include "document/layout/disjoint_sets.hpp"

namespace taikei::document::layout {

namespace {

/// Joins the slots between which nothing is drawn. The number after the last slot is the outside.
class OpenSlots {
public:
    explicit OpenSlots(const Lattice &lattice)
        : m_lattice(lattice)
        , m_sets(lattice.rows() * lattice.columns() + 1)
    {
        for (std::size_t row = 0; row < lattice.rows(); ++row) {
            for (std::size_t column = 0; column < lattice.columns(); ++column)
                join_neighbours(row, column);
        }
    }

    std::size_t slot(std::size_t row, std::size_t column) const { return row * m_lattice.columns() + column; }
    std::size_t outside() const { return m_lattice.rows() * m_lattice.columns(); }
    bool is_closed(std::size_t slot) { return m_sets.find(slot) != m_sets.find(outside()); }
    bool are_one(std::size_t a, std::size_t b) { return m_sets.find(a) == m_sets.find(b); }

private:
    void join_neighbours(std::size_t row, std::size_t column)
    {
        if (!m_lattice.has_left(row, column))
            m_sets.join(slot(row, column), column == 0 ? outside() : slot(row, column - 1));
        if (!m_lattice.has_top(row, column))
            m_sets.join(slot(row, column), row == 0 ? outside() : slot(row - 1, column));
        if (column + 1 == m_lattice.columns() && !m_lattice.has_left(row, column + 1))
            m_sets.join(slot(row, column), outside());
        if (row + 1 == m_lattice.rows() && !m_lattice.has_top(row + 1, column))
            m_sets.join(slot(row, column), outside());
    }

    const Lattice &m_lattice;
    DisjointSets m_sets;
};

class CellCutter {
public:
    explicit CellCutter(const Lattice &lattice)
        : m_lattice(lattice)
        , m_open(lattice)
        , m_is_taken(lattice.rows() * lattice.columns())
    {
    }

    std::vector<CellSpan> cut()
    {
        std::vector<CellSpan> cells;
        for (std::size_t row = 0; row < m_lattice.rows(); ++row) {
            for (std::size_t column = 0; column < m_lattice.columns(); ++column) {
                const auto slot = m_open.slot(row, column);
                if (!m_is_taken[slot] && m_open.is_closed(slot))
                    cells.push_back(take_from(row, column));
            }
        }
        return cells;
    }

private:
    bool is_free(std::size_t row, std::size_t column, std::size_t first)
    {
        const auto slot = m_open.slot(row, column);
        return !m_is_taken[slot] && m_open.are_one(slot, first);
    }

    bool is_row_free(const CellSpan &cell, std::size_t row, std::size_t first)
    {
        for (auto column = cell.column; column < cell.column + cell.columns; ++column) {
            if (!is_free(row, column, first))
                return false;
        }
        return true;
    }

    CellSpan take_from(std::size_t row, std::size_t column)
    {
        CellSpan cell{row, column};
        const auto first = m_open.slot(row, column);
        while (column + cell.columns < m_lattice.columns() && is_free(row, column + cell.columns, first))
            ++cell.columns;
        while (row + cell.rows < m_lattice.rows() && is_row_free(cell, row + cell.rows, first))
            ++cell.rows;
        for (auto r = row; r < row + cell.rows; ++r) {
            for (auto c = column; c < column + cell.columns; ++c)
                m_is_taken[m_open.slot(r, c)] = true;
        }
        return cell;
    }

    const Lattice &m_lattice;
    OpenSlots m_open;
    std::vector<bool> m_is_taken;
};

} // namespace

std::vector<CellSpan> find_cells(const Lattice &lattice)
{
    return CellCutter{lattice}.cut();
}

} // namespace taikei::document::layout

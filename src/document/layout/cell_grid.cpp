#include "document/layout/cell_grid.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace taikei::document::layout {

namespace {

/// The slot between two places in which `at` lies.
std::optional<std::size_t> slot_round(const std::vector<double> &places, double at)
{
    const auto after = std::ranges::upper_bound(places, at);
    if (after == places.begin() || after == places.end())
        return std::nullopt;
    return static_cast<std::size_t>(after - places.begin()) - 1;
}

/// Numbers the cells anew by the places that they use, and gives these.
std::vector<double> use_places(std::vector<CellSpan> &cells, Axis axis, const std::vector<double> &places)
{
    std::vector<std::size_t> used;
    for (const auto &cell : cells) {
        used.push_back(cell.*axis.first);
        used.push_back(cell.*axis.first + cell.*axis.count);
    }
    std::ranges::sort(used);
    const auto [end, last] = std::ranges::unique(used);
    used.erase(end, last);
    const auto number = [&](std::size_t place) {
        return static_cast<std::size_t>(std::ranges::lower_bound(used, place) - used.begin());
    };
    for (auto &cell : cells) {
        const auto first = number(cell.*axis.first);
        cell.*axis.count = number(cell.*axis.first + cell.*axis.count) - first;
        cell.*axis.first = first;
    }
    std::vector<double> result;
    for (const auto place : used)
        result.push_back(places[place]);
    return result;
}

} // namespace

CellGrid fit_grid(const std::vector<double> &across, const std::vector<double> &down, std::vector<CellSpan> cells)
{
    auto used_across = use_places(cells, column_axis, across);
    auto used_down = use_places(cells, row_axis, down);
    return {std::move(used_across), std::move(used_down), std::move(cells)};
}

CellGrid::CellGrid(std::vector<double> across, std::vector<double> down, std::vector<CellSpan> cells)
    : m_across(std::move(across))
    , m_down(std::move(down))
    , m_cells(std::move(cells))
{
    assert(m_across.size() > 1 && m_down.size() > 1);
    m_cell_in.resize(rows() * columns());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto &cell = m_cells[i];
        assert(cell.row + cell.rows <= rows() && cell.column + cell.columns <= columns());
        for (auto row = cell.row; row < cell.row + cell.rows; ++row) {
            for (auto column = cell.column; column < cell.column + cell.columns; ++column)
                m_cell_in[row * columns() + column] = i + 1;
        }
    }
}

base::Box CellGrid::box_of(const CellSpan &cell) const
{
    return {m_across[cell.column], m_down[cell.row], m_across[cell.column + cell.columns],
            m_down[cell.row + cell.rows]};
}

std::optional<std::size_t> CellGrid::cell_in(std::size_t row, std::size_t column) const
{
    const auto cell = m_cell_in[row * columns() + column];
    return cell == 0 ? std::nullopt : std::optional(cell - 1);
}

std::optional<std::size_t> CellGrid::cell_round(double x, double y) const
{
    const auto row = slot_round(m_down, y);
    const auto column = slot_round(m_across, x);
    return row && column ? cell_in(*row, *column) : std::nullopt;
}

} // namespace taikei::document::layout

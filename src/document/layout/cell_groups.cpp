#include "document/layout/cell_groups.hpp"

#include "document/layout/disjoint_sets.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double thinnest_cell = 5.0; ///< points; the smallest print is no smaller

/// A beginning and a length along one axis of a CellSpan, so that rows and columns are treated by the same code.
struct Axis {
    std::size_t CellSpan::*first;
    std::size_t CellSpan::*count;
};
constexpr Axis row_axis{&CellSpan::row, &CellSpan::rows};
constexpr Axis column_axis{&CellSpan::column, &CellSpan::columns};

std::vector<std::vector<CellSpan>> group_touching(const Lattice &lattice, const std::vector<CellSpan> &cells)
{
    // Slots with a margin to the left and above, so that each has neighbours to ask.
    const auto width = lattice.columns() + 1;
    std::vector<std::optional<std::size_t>> cell_in((lattice.rows() + 1) * width);
    DisjointSets sets(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (auto row = cells[i].row + 1; row <= cells[i].row + cells[i].rows; ++row) {
            for (auto column = cells[i].column + 1; column <= cells[i].column + cells[i].columns; ++column)
                cell_in[row * width + column] = i;
        }
    }
    for (auto slot = width + 1; slot < cell_in.size(); ++slot) {
        for (const auto neighbour : {slot - 1, slot - width}) {
            if (cell_in[slot] && cell_in[neighbour])
                sets.join(*cell_in[slot], *cell_in[neighbour]);
        }
    }
    std::map<std::size_t, std::vector<CellSpan>> groups;
    for (std::size_t i = 0; i < cells.size(); ++i)
        groups[sets.find(i)].push_back(cells[i]);
    std::vector<std::vector<CellSpan>> result;
    for (auto &[first, group] : groups)
        result.push_back(std::move(group));
    return result;
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

void take_out(std::vector<CellSpan> &cells, Axis axis, std::size_t slot)
{
    std::erase_if(cells, [&](const CellSpan &cell) { return cell.*axis.first == slot && cell.*axis.count == 1; });
    for (auto &cell : cells) {
        if (cell.*axis.first > slot)
            --(cell.*axis.first);
        else if (cell.*axis.first + cell.*axis.count > slot)
            --(cell.*axis.count);
    }
}

void take_out_thin(std::vector<CellSpan> &cells, Axis axis, std::vector<double> &places)
{
    for (std::size_t slot = 0; slot + 1 < places.size() && places.size() > 2;) {
        if (places[slot + 1] - places[slot] >= thinnest_cell) {
            ++slot;
            continue;
        }
        take_out(cells, axis, slot);
        // The outer edge stays where it is.
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(slot + 2 == places.size() ? slot : slot + 1));
    }
}

} // namespace

std::vector<CellGrid> group_cells(const Lattice &lattice, const std::vector<CellSpan> &cells)
{
    std::vector<CellGrid> grids;
    for (auto &group : group_touching(lattice, cells)) {
        auto across = use_places(group, column_axis, lattice.across());
        auto down = use_places(group, row_axis, lattice.down());
        take_out_thin(group, column_axis, across);
        take_out_thin(group, row_axis, down);
        if (group.empty())
            continue;
        grids.emplace_back(std::move(across), std::move(down), std::move(group));
    }
    return grids;
}

} // namespace taikei::document::layout

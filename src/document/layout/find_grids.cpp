#include "document/layout/find_grids.hpp"

#include "document/layout/cell_groups.hpp"
#include "document/layout/crossing_lines.hpp"
#include "document/layout/label_rows.hpp"
#include "document/layout/lattice.hpp"
#include "document/layout/lattice_cells.hpp"

#include <iterator>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr std::size_t most_slots = 250'000; ///< of one group of lines: A4 in squares of 1.5 mm

} // namespace

LineGrids find_grids(const std::vector<StraightLine> &lines)
{
    LineGrids found;
    for (const auto &group : group_crossing_lines(lines)) {
        if (group.size() == 1 && group.front().is_horizontal()) {
            found.loose.push_back(group.front());
            continue;
        }
        if (group.size() == 1 || count_slots(group) > most_slots)
            continue;
        const Lattice lattice{group};
        for (const auto &grid : group_cells(lattice, find_cells(lattice))) {
            auto grids = cut_off_labels(grid);
            found.grids.insert(found.grids.end(), std::move_iterator(grids.begin()), std::move_iterator(grids.end()));
        }
    }
    return found;
}

} // namespace taikei::document::layout

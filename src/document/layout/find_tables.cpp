#include "document/layout/find_tables.hpp"

#include "document/layout/area_edges.hpp"
#include "document/layout/find_grids.hpp"
#include "document/layout/grid_table.hpp"
#include "document/layout/place_words.hpp"
#include "document/layout/table_lines.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr std::size_t most_lines = 8000; ///< on one page; more are a drawing

/// Rules first; then with the edges of areas that are more than the ground of one cell.
LineGrids find_page_grids(const PageContent &content)
{
    const auto lines = find_table_lines(content.rules);
    if (lines.size() > most_lines)
        return {};
    auto found = find_grids(lines);
    const auto edges = edges_of_areas(content.areas, found.grids);
    if (edges.empty())
        return found;
    auto rules = content.rules;
    rules.insert(rules.end(), edges.begin(), edges.end());
    const auto all_lines = find_table_lines(rules);
    return all_lines.size() > most_lines ? found : find_grids(all_lines);
}

double area_of(const CellGrid &grid)
{
    const auto box = grid.box();
    return (box.right - box.left) * (box.bottom - box.top);
}

bool has_table_shape(const CellGrid &grid)
{
    return grid.columns() > 1 && grid.cells().size() > 1;
}

/// Columns in which some cell holds text. With one there is nothing to read across.
std::size_t count_filled_columns(const CellGrid &grid, const PlacedWords &placed)
{
    std::set<std::size_t> columns;
    for (std::size_t i = 0; i < placed.in_cell.size(); ++i) {
        if (!placed.in_cell[i].empty())
            columns.insert(grid.cells()[i].column);
    }
    return columns.size();
}

/// Collects tables; a word is in one table only, the innermost.
class TableCollector {
public:
    explicit TableCollector(const PageContent &content)
        : m_content(content)
        , m_is_free(content.words.size(), true)
    {
    }

    void add(const CellGrid &grid)
    {
        auto placed = place_words(grid, m_content.words, m_is_free);
        if (count_filled_columns(grid, placed) < 2)
            return;
        for (const auto word : placed.words)
            m_is_free[word] = false;
        m_tables.push_back(make_table(grid, std::move(placed), m_content.page.number));
    }

    std::vector<FoundTable> take()
    {
        std::ranges::stable_sort(m_tables, {}, [](const FoundTable &found) { return found.table.place.box->top; });
        return std::move(m_tables);
    }

private:
    const PageContent &m_content;
    std::vector<bool> m_is_free;
    std::vector<FoundTable> m_tables;
};

} // namespace

std::vector<FoundTable> find_tables(const PageContent &content)
{
    auto found = find_page_grids(content);
    std::erase_if(found.grids, [](const CellGrid &grid) { return !has_table_shape(grid); });
    std::ranges::stable_sort(found.grids, {}, area_of);
    TableCollector collector{content};
    for (const auto &grid : found.grids)
        collector.add(grid);
    return collector.take();
}

} // namespace taikei::document::layout

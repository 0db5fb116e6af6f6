#include "document/layout/find_tables.hpp"

#include "document/layout/area_edges.hpp"
#include "document/layout/find_grids.hpp"
#include "document/layout/grid_table.hpp"
#include "document/layout/join_lines.hpp"
#include "document/layout/place_words.hpp"
#include "document/layout/snap_rules.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr std::size_t most_lines = 8000; ///< on one page; more are a drawing

std::vector<StraightLine> lines_of(const std::vector<Rule> &rules)
{
    return join_lines(snap_rules(rules));
}

/// Rules first; then with the edges of areas that are more than the ground of one cell.
LineGrids find_page_grids(const PageContent &content)
{
    const auto lines = lines_of(content.rules);
    if (lines.size() > most_lines)
        return {};
    auto found = find_grids(lines);
    const auto edges = edges_of_areas(content.areas, found.grids);
    if (edges.empty())
        return found;
    auto rules = content.rules;
    rules.insert(rules.end(), edges.begin(), edges.end());
    const auto all_lines = lines_of(rules);
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

std::size_t count_filled(const PlacedWords &placed)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(placed.in_cell, [](const auto &words) { return !words.empty(); }));
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
        if (count_filled(placed) < 2)
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

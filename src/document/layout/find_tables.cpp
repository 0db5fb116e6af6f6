#include "document/layout/find_tables.hpp"

#include "document/layout/area_edges.hpp"
#include "document/layout/find_grids.hpp"
#include "document/layout/grid_table.hpp"
#include "document/layout/place_words.hpp"
#include "document/layout/rule_ladders.hpp"
#include "document/layout/table_lines.hpp"
#include "document/layout/unruled_tables.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr std::size_t most_lines = 8000; ///< on one page; more are a drawing
constexpr double overflow = 1.2; ///< of its cell; a word may be as much larger

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

/// Squared paper behind text: most words are larger than the square in which their middle lies.
bool is_background(const CellGrid &grid, const PlacedWords &placed)
{
    std::size_t words = 0;
    std::size_t too_large = 0;
    for (std::size_t i = 0; i < placed.in_cell.size(); ++i) {
        const auto cell = grid.box_of(grid.cells()[i]);
        for (const auto &word : placed.in_cell[i]) {
            ++words;
            const bool is_wider = word.box.right - word.box.left > overflow * (cell.right - cell.left);
            const bool is_higher = word.box.bottom - word.box.top > overflow * (cell.bottom - cell.top);
            too_large += is_wider || is_higher ? 1 : 0;
        }
    }
    return too_large * 2 > words;
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
        if (count_filled_columns(grid, placed) < 2 || is_background(grid, placed))
            return;
        for (const auto word : placed.words)
            m_is_free[word] = false;
        m_tables.push_back(make_table(grid, std::move(placed), m_content.page.number));
    }

    /// What is still to be placed.
    std::vector<Word> free_words() const
    {
        std::vector<Word> words;
        for (std::size_t i = 0; i < m_is_free.size(); ++i) {
            if (m_is_free[i])
                words.push_back(m_content.words[i]);
        }
        return words;
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
    std::ranges::stable_sort(found.grids, {}, area_of);
    TableCollector collector{content};
    std::vector<CellGrid> ladders;
    for (const auto &grid : found.grids) {
        if (has_table_shape(grid))
            collector.add(grid);
        else
            ladders.push_back(grid);
    }
    std::vector<base::Box> drawn = content.images;
    for (const auto &grid : found.grids)
        drawn.push_back(grid.box());
    for (const auto &grid : find_ladder_tables(ladders, found.loose, collector.free_words(), drawn))
        collector.add(grid);
    for (const auto &grid : find_unruled_tables(collector.free_words()))
        collector.add(grid);
    return collector.take();
}

} // namespace taikei::document::layout

#include "document/layout/find_tables.hpp"

#include "document/layout/area_edges.hpp"
#include "document/layout/find_grids.hpp"
#include "document/layout/grid_table.hpp"
#include "document/layout/place_words.hpp"
#include "document/layout/rule_ladders.hpp"
#include "document/layout/table_lines.hpp"
#include "document/layout/unruled_tables.hpp"
#include "document/layout/white_rows.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double overflow = 1.2; ///< of its cell; a word may be as much larger
constexpr double least_upright = 8; ///< points; shorter upright rules are parts of letters and signs

struct PageGrids {
    LineGrids found;
    std::vector<CellGrid> by_lines; ///< what was found before colours were looked at
};

/// Rules first; then with the edges of areas that are more than the ground of one cell, and the white rows between
/// coloured ones.
PageGrids find_page_grids(const PageContent &content)
{
    auto found = find_grids(find_table_lines(content.rules));
    auto edges = edges_of_areas(content.areas, found.grids);
    if (edges.empty())
        return {found, found.grids};
    const auto white_rows = close_white_rows(content, found.grids);
    auto rules = content.rules;
    rules.insert(rules.end(), edges.begin(), edges.end());
    rules.insert(rules.end(), white_rows.begin(), white_rows.end());
    return {find_grids(find_table_lines(rules)), std::move(found.grids)};
}

bool is_same_grid(const CellGrid &a, const CellGrid &b)
{
    return a.across() == b.across() && a.down() == b.down() && a.cells() == b.cells();
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
    TableCollector(const PageContent &content, std::vector<PassedOver> *passed_over)
        : m_content(content)
        , m_is_free(content.words.size(), true)
        , m_passed_over(passed_over)
    {
    }

    void add(const CellGrid &grid, TableStep step)
    {
        auto placed = place_words(grid, m_content.words, m_is_free);
        if (count_filled_columns(grid, placed) < 2)
            return pass_over(grid, PassedOver::Reason::OneColumn);
        if (is_background(grid, placed))
            return pass_over(grid, PassedOver::Reason::Background);
        for (const auto word : placed.words)
            m_is_free[word] = false;
        m_tables.push_back(make_table(grid, std::move(placed), m_content.page.number));
        m_tables.back().step = step;
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
    void pass_over(const CellGrid &grid, PassedOver::Reason reason)
    {
        if (m_passed_over != nullptr)
            m_passed_over->push_back({grid.box(), reason});
    }

    const PageContent &m_content;
    std::vector<bool> m_is_free;
    std::vector<PassedOver> *m_passed_over;
    std::vector<FoundTable> m_tables;
};

/// What stands between level lines only where they are no table's: grids, images, and upright rules.
std::vector<base::Box> drawn_on(const PageContent &content, const std::vector<CellGrid> &grids)
{
    std::vector<base::Box> drawn = content.images;
    for (const auto &grid : grids)
        drawn.push_back(grid.box());
    for (const auto &rule : content.rules)
        if (rule.direction == Rule::Direction::Vertical && rule.box.bottom - rule.box.top >= least_upright)
            drawn.push_back(rule.box);
    return drawn;
}

} // namespace

std::vector<FoundTable> find_tables(const PageContent &content, std::vector<PassedOver> *passed_over)
{
    auto [found, by_lines] = find_page_grids(content);
    std::ranges::stable_sort(found.grids, {}, area_of);
    TableCollector collector{content, passed_over};
    std::vector<CellGrid> ladders;
    for (const auto &grid : found.grids) {
        const bool is_ruled =
            std::ranges::any_of(by_lines, [&](const auto &other) { return is_same_grid(grid, other); });
        if (has_table_shape(grid))
            collector.add(grid, is_ruled ? TableStep::Lines : TableStep::LinesAndColours);
        else
            ladders.push_back(grid);
    }
    const auto drawn = drawn_on(content, found.grids);
    for (const auto &grid : find_ladder_tables(ladders, found.loose, collector.free_words(), drawn))
        collector.add(grid, TableStep::LevelLines);
    for (const auto &grid : find_unruled_tables(collector.free_words()))
        collector.add(grid, TableStep::Alignment);
    return collector.take();
}

} // namespace taikei::document::layout

#include "document/layout/join_pages.hpp"

#include "base/text.hpp"
#include "document/layout/page_end.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace taikei::document::layout {

namespace {

/// In points, between the edges of a table on two pages.
constexpr double column_edge_slack = 3.0;
/// Shares of the page's height in which heads, feet and page numbers stand.
constexpr double head_share = 0.09;
constexpr double foot_share = 0.09;
/// The rest of a table begins at the head of its page.
constexpr double latest_top = 0.25;
/// A head has no more rows.
constexpr std::size_t most_head_rows = 3;

using Heights = std::unordered_map<int, double>;

bool stands_in_margin(const Line &line, const Heights &heights)
{
    const auto height = heights.find(line.place.page);
    if (!line.place.box || height == heights.end())
        return false;
    const auto &box = *line.place.box;
    const double middle = (box.top + box.bottom) / 2;
    const bool is_tab = !line.runs.empty() && line.runs.front().style.vertical;
    return is_tab || middle < head_share * height->second || middle > (1 - foot_share) * height->second;
}

bool have_same_columns(const Table &first, const Table &second)
{
    if (first.column_count() < 2 || first.column_edges.empty())
        return false;
    const auto is_same = [](double a, double b) { return std::abs(a - b) <= column_edge_slack; };
    return std::ranges::equal(first.column_edges, second.column_edges, is_same);
}

bool is_same_row(const std::vector<Table::GridCell> &a, const std::vector<Table::GridCell> &b)
{
    return std::ranges::equal(a, b, [](const auto &x, const auto &y) {
        return base::fold_tight(x.cell.text) == base::fold_tight(y.cell.text);
    });
}

/// How many rows at the top of both are the same: the head, printed again.
std::size_t count_repeated_rows(const Table &first, const Table &second)
{
    std::size_t count = 0;
    while (count < most_head_rows && count < first.row_count() && count + 1 < second.row_count()
           && is_same_row(first.grid[count], second.grid[count]))
        ++count;
    return count;
}

/// A row of heads names several columns; the title of a form, over all of them, comes on every sheet.
bool is_head(const std::vector<Table::GridCell> &row)
{
    const auto named =
        std::ranges::count_if(row, [](const auto &cell) { return !cell.covered && !cell.cell.text.empty(); });
    return named >= 2;
}

/// Whether the second table is the rest of the first: its head is printed again, or the page's end broke a row.
bool continues(const Table &first, const Table &second, const Heights &heights)
{
    if (!have_same_columns(first, second) || first.grid.empty() || second.grid.empty())
        return false;
    const auto height = heights.find(second.place.page);
    if (height == heights.end() || !second.place.box || second.place.box->top > latest_top * height->second)
        return false;
    const std::size_t repeated = count_repeated_rows(first, second);
    return (repeated > 0 && is_head(second.grid[repeated - 1]))
        || find_page_end(first, second, repeated).breaks_anything();
}

} // namespace

void join_tables_over_pages(Document &document)
{
    Heights heights;
    for (const auto &page : document.pages)
        heights.emplace(page.number, page.height);
    std::vector<bool> is_joined(document.blocks.size(), false);
    std::optional<std::size_t> open; ///< the table that may go on
    int page = 0; ///< on which its last part stands
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (const auto *line = std::get_if<Line>(&document.blocks[i])) {
            if (!stands_in_margin(*line, heights))
                open.reset();
            continue;
        }
        auto &table = std::get<Table>(document.blocks[i]);
        const int own_page = table.place.page;
        if (open && own_page == page + 1 && continues(std::get<Table>(document.blocks[*open]), table, heights)) {
            auto &before = std::get<Table>(document.blocks[*open]);
            append_rows(before, std::move(table), count_repeated_rows(before, table));
            is_joined[i] = true;
        } else {
            open = i;
        }
        page = own_page;
    }
    std::size_t i = 0;
    std::erase_if(document.blocks, [&](const Block &) { return is_joined[i++]; });
}

} // namespace taikei::document::layout

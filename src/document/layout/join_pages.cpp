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

/// Where each column of `coarse` ends among the columns of `fine`; empty unless all its edges are edges of `fine`.
std::vector<std::size_t> find_ends(const Table &coarse, const Table &fine)
{
    std::vector<std::size_t> ends;
    std::size_t at = 0;
    for (const double edge : coarse.column_edges) {
        while (at < fine.column_edges.size() && fine.column_edges[at] < edge - column_edge_slack)
            ++at;
        if (at == fine.column_edges.size() || std::abs(fine.column_edges[at] - edge) > column_edge_slack)
            return {};
        ends.push_back(at);
    }
    const bool is_whole = !ends.empty() && ends.front() == 0 && ends.back() + 1 == fine.column_edges.size();
    return is_whole ? ends : std::vector<std::size_t>();
}

/// Gives `coarse` the columns of `fine`, where it only lacks some: 主体 over 町民 | 子ども, whose rows all stand
/// overleaf, or the last row, in which the first two cells are merged.
void take_columns_of(Table &coarse, const Table &fine)
{
    const auto ends = find_ends(coarse, fine);
    if (coarse.column_count() < 2 || ends.size() != coarse.column_count() + 1
        || fine.column_count() <= coarse.column_count() || fine.column_edges.size() != fine.column_count() + 1)
        return;
    for (auto &row : coarse.grid) {
        std::vector<Table::GridCell> finer;
        for (std::size_t column = 0; column < row.size(); ++column) {
            Table::GridCell &cell = row[column];
            const std::size_t end =
                std::min(column + static_cast<std::size_t>(std::max(cell.cell.column_span, 1)), row.size());
            cell.cell.column_span = static_cast<int>(ends[end] - ends[column]);
            finer.push_back(cell);
            cell.covered = true;
            finer.insert(finer.end(), ends[column + 1] - ends[column] - 1, cell);
        }
        row = std::move(finer);
    }
    coarse.column_edges = fine.column_edges;
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
    if (first.row_count() == 1 && repeated == 0 && is_head(first.grid.front()))
        return true; // the head alone stands at the foot of its page
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
        if (open && own_page == page + 1) {
            take_columns_of(table, std::get<Table>(document.blocks[*open]));
            take_columns_of(std::get<Table>(document.blocks[*open]), table);
        }
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

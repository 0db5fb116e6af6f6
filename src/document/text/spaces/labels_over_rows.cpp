#include "document/text/spaces/labels_over_rows.hpp"

#include "document/display_line.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace taikei::document {

namespace {

/// 訪問型 | 従前相当, サービス | サービスＡ, 通所型 | 従前相当, サービス | サービスＡ: how many rows each label of the
/// first column is wrapped over, the second column saying the same below each. 0 where it is not so.
std::size_t rows_of_label(const std::vector<std::vector<Table::GridCell>> &grid, std::size_t first)
{
    const std::size_t count = grid.size() - first;
    const auto text = [&](std::size_t row, std::size_t column) -> const std::string & {
        return grid[first + row][column].cell.text;
    };
    for (std::size_t rows = 2; rows * 2 <= count; ++rows) {
        bool repeats = count % rows == 0;
        for (std::size_t i = 0; repeats && i < count; ++i) {
            const bool is_filled = !text(i, 0).empty() && !text(i, 1).empty() && !is_value_like(text(i, 1));
            const bool is_like = text(i, 1) == text(i % rows, 1) && (i % rows == 0 || text(i, 0) == text(i % rows, 0));
            repeats = is_filled && is_like;
        }
        if (repeats)
            return text(0, 0) == text(rows, 0) ? 0 : rows;
    }
    return 0;
}

} // namespace

void join_labels_over_rows(Table &table)
{
    constexpr std::size_t fewest_columns = 3;
    if (table.grid.empty() || table.grid.front().size() < fewest_columns)
        return;
    const auto holds_value = [](const std::vector<Table::GridCell> &row) {
        return std::any_of(row.begin() + 2, row.end(), [](const auto &cell) {
            return is_value_like(cell.cell.text) && !cell.cell.text.contains("年");
        });
    };
    const auto body = std::ranges::find_if(table.grid, holds_value);
    const auto first = static_cast<std::size_t>(body - table.grid.begin());
    const std::size_t rows = body != table.grid.end() ? rows_of_label(table.grid, first) : 0;
    if (rows == 0)
        return;
    for (std::size_t begin = first; begin < table.grid.size(); begin += rows) {
        std::string label;
        for (std::size_t i = begin; i < begin + rows; ++i)
            label += table.grid[i].front().cell.text;
        for (std::size_t i = begin; i < begin + rows; ++i) {
            table.grid[i].front().cell.text = label;
            table.grid[i].front().covered = i > begin;
        }
    }
}

} // namespace taikei::document

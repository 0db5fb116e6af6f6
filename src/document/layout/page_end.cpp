#include "document/layout/page_end.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::document::layout {

namespace {

using Row = std::vector<Table::GridCell>;

/// So many other cells of a column must be numbered alike before one without a number is a rest.
constexpr std::size_t fewest_numbered = 2;
/// What stands before a number (取組方針⑧) is no longer than this.
constexpr std::size_t longest_prefix = 8;

bool is_filled(const Table::GridCell &cell)
{
    return !cell.covered && !cell.cell.text.empty();
}

bool may_end_cell(std::string_view text)
{
    constexpr std::array<std::string_view, 4> ends = {"。", "！", "？", "）"};
    return text.empty() || std::ranges::any_of(ends, [&](auto end) { return text.ends_with(end); });
}

bool is_number(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'①' && c <= U'⑳') || (c >= U'㉑' && c <= U'㉟')
        || (c >= U'Ⅰ' && c <= U'Ⅻ');
}

/// 取組方針 of 取組方針⑧, empty for 8; none for a text that does not begin with a numbered word.
std::optional<std::u32string> prefix_of_number(std::string_view text)
{
    std::u32string prefix;
    const std::string narrow = base::narrow(text.substr(0, text.find('\n')));
    for (std::size_t at = 0; at < narrow.size() && prefix.size() <= longest_prefix;) {
        const char32_t letter = base::next_code_point(narrow, at);
        if (is_number(letter))
            return prefix;
        if (!base::is_space(letter))
            prefix += letter;
    }
    return std::nullopt;
}

/// Looks at what else stands in the columns of both tables.
class ColumnHabits {
public:
    ColumnHabits(const Table &before, const Table &overleaf, std::size_t row)
        : m_before(before)
        , m_overleaf(overleaf)
        , m_row(row)
    {
    }

    bool has_merged_cells(std::size_t column) const
    {
        const auto is_merged = [&](const Row &row) { return !row[column].covered && row[column].cell.row_span > 1; };
        return std::ranges::any_of(m_before.grid, is_merged) || std::ranges::any_of(m_overleaf.grid, is_merged);
    }

    /// Every other cell below the head begins with the number that the last one before the page's end has.
    bool is_numbered(std::size_t column) const
    {
        const auto prefix = prefix_of_number(last(column).cell.text);
        if (!prefix)
            return false;
        std::size_t numbered = 0;
        const auto breaks = [&](const Row &row) {
            const auto &cell = row[column];
            if (!is_filled(cell) || &cell == &m_overleaf.grid[m_row][column])
                return false;
            const bool has_number = prefix_of_number(cell.cell.text) == prefix;
            numbered += has_number ? 1 : 0;
            return !has_number && numbered > 0; // what stands above the first number is the head
        };
        const bool is_broken = std::ranges::any_of(m_before.grid, breaks)
            || std::any_of(m_overleaf.grid.begin() + static_cast<std::ptrdiff_t>(m_row), m_overleaf.grid.end(), breaks);
        return !is_broken && numbered > fewest_numbered; // the last one itself was counted
    }

    const Table::GridCell &last(std::size_t column) const { return m_before.grid.back()[column]; }

private:
    const Table &m_before;
    const Table &m_overleaf;
    std::size_t m_row;
};

/// Whether the cell overleaf and the last one before are one.
bool is_one_cell(const ColumnHabits &habits, const Row &row, std::size_t column)
{
    const auto &above = habits.last(column).cell.text;
    const auto &below = row[column].cell.text;
    if (above.empty() || below.empty())
        return above.empty() != below.empty() && habits.has_merged_cells(column);
    return habits.is_numbered(column) && !prefix_of_number(below);
}

/// A cell that is merged over columns as well covers those beside its own.
bool is_covered_from_left(const Row &row, std::size_t column)
{
    return row[column].covered && row[column].cell.column_span > 1;
}

/// Text overleaf stands only below text that it may go on with.
bool may_go_on(const Row &above, const Row &row)
{
    if (!row.front().cell.text.empty() || above.front().cell.text.empty())
        return false;
    bool has_text = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (is_filled(row[i]) && above[i].cell.text.empty())
            return false;
        has_text = has_text || is_filled(row[i]);
    }
    return has_text;
}

bool begins_with_digits(std::string_view text)
{
    const auto narrow = base::narrow(text.substr(0, 3));
    return !narrow.empty() && narrow.front() >= '0' && narrow.front() <= '9';
}

/// A row below a merged cell says all that the row above says; the rest of a broken one says the rest.
bool is_own_row(const ColumnHabits &habits, const Row &row)
{
    bool says_all = true;
    bool has_figures = false;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const auto &above = habits.last(i).cell.text;
        const auto &below = row[i].cell.text;
        says_all = says_all && (above.empty() || !below.empty());
        has_figures = has_figures || (begins_with_digits(above) && begins_with_digits(below))
            || (is_value_like(above) && is_value_like(below));
    }
    return says_all && (has_figures || habits.has_merged_cells(0));
}

void put_together(Row &above, const Row &below)
{
    for (std::size_t i = 0; i < below.size(); ++i) {
        if (!is_filled(below[i]))
            continue;
        auto &text = above[i].cell.text;
        text += may_end_cell(text) ? "\n" : "";
        text += below[i].cell.text;
    }
}

/// Makes the first cells of the row overleaf the rest of the last ones of the table.
void merge_cells(Table &before, std::size_t columns, Table &overleaf, std::size_t row)
{
    for (std::size_t column = 0; column < columns; ++column) {
        const auto rows = static_cast<std::size_t>(overleaf.grid[row][column].cell.row_span);
        const auto above = static_cast<std::size_t>(before.grid.back()[column].cell.row_span);
        auto text = before.grid.back()[column].cell.text;
        const auto &rest = overleaf.grid[row][column].cell.text;
        text += text.empty() || rest.empty() ? "" : "\n";
        text += rest;
        const auto write = [&](Table::GridCell &cell, bool is_covered) {
            cell.cell.text = text;
            cell.cell.row_span = static_cast<int>(above + rows);
            cell.covered = is_covered;
        };
        for (auto &slots : std::span(before.grid).last(std::min(above, before.grid.size())))
            write(slots[column], slots[column].covered);
        for (auto &slots : std::span(overleaf.grid).subspan(row).first(std::min(rows, overleaf.grid.size() - row)))
            write(slots[column], true);
    }
}

} // namespace

PageEnd find_page_end(const Table &before, const Table &overleaf, std::size_t row)
{
    const auto &below = overleaf.grid[row];
    const ColumnHabits habits{before, overleaf, row};
    if (may_go_on(before.grid.back(), below) && !is_own_row(habits, below))
        return {true, 0};
    PageEnd end;
    while (end.merged_columns + 1 < below.size()
           && (is_one_cell(habits, below, end.merged_columns)
               || (end.merged_columns > 0 && is_covered_from_left(below, end.merged_columns))))
        ++end.merged_columns;
    return end;
}

void append_rows(Table &before, Table &&overleaf, std::size_t row)
{
    const auto end = find_page_end(before, overleaf, row);
    if (end.breaks_row) {
        put_together(before.grid.back(), overleaf.grid[row]);
        ++row;
    } else {
        merge_cells(before, end.merged_columns, overleaf, row);
    }
    for (; row < overleaf.grid.size(); ++row) {
        for (auto &cell : overleaf.grid[row])
            cell.cell.place.row = static_cast<int>(before.grid.size()) + 1;
        before.grid.push_back(std::move(overleaf.grid[row]));
    }
}

} // namespace taikei::document::layout

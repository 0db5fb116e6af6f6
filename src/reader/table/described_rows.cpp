#include "reader/table/described_rows.hpp"

#include "reader/reading.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

using Description = std::pair<std::string, std::string>;

/// The label and the text of a row that describes; none for any other row. What reaches down from above may stand
/// before the label.
std::optional<Description> description_in(const GridRow &row)
{
    const auto goes_on = [](const GridCell &before) {
        return [&](const GridCell &cell) { return cell.is_empty() || (cell.covered && cell.text == before.text); };
    };
    const auto label = std::ranges::find_if(row, [](const GridCell &cell) { return !cell.covered; });
    if (label == row.end() || label->is_empty() || !describes_indicator(*look_up_head(label->text)))
        return std::nullopt;
    const auto text = std::find_if_not(label + 1, row.end(), goes_on(*label));
    if (text == row.end() || text->covered || !std::all_of(text + 1, row.end(), goes_on(*text)))
        return std::nullopt;
    return Description{label->text, text->text};
}

/// Only the rows of the head.
DescribedRows head_of(const Grid &grid, const Segment &part)
{
    DescribedRows rows{{{}, 0, grid.caption, grid.place, grid.has_gaps}, {}, {}};
    rows.grid.rows.assign(grid.rows.begin() + static_cast<std::ptrdiff_t>(part.head_row),
                          grid.rows.begin() + static_cast<std::ptrdiff_t>(part.first_row));
    rows.segment = part;
    rows.segment.head_row = 0;
    rows.segment.first_row = rows.segment.end_row = rows.grid.rows.size();
    return rows;
}

bool names_one(const DescribedRows &rows, std::size_t name)
{
    std::size_t names = 0;
    for (std::size_t r = rows.segment.first_row; r < rows.segment.end_row; ++r)
        names += rows.grid.rows[r][name].is_empty() || rows.grid.rows[r][name].covered ? 0 : 1;
    return names == 1;
}

} // namespace

std::vector<DescribedRows> part_at_descriptions(const Grid &grid, const Segment &part)
{
    const auto name = std::ranges::find_if(part.heads, [](const Head &head) { return head.has(ColumnRole::Name); });
    const bool has_values = std::ranges::any_of(part.heads, [](const Head &head) { return head.is_value(); });
    if (!part.has_head() || name == part.heads.end() || !has_values || part.first_row <= part.head_row)
        return {};
    std::vector<DescribedRows> parts;
    bool is_described = true;
    for (std::size_t r = part.first_row; r < part.end_row; ++r) {
        auto description = description_in(grid.rows[r]);
        if (description && parts.empty())
            return {};
        if (description) {
            parts.back().descriptions.push_back(*std::move(description));
            is_described = true;
            continue;
        }
        if (std::exchange(is_described, false))
            parts.push_back(head_of(grid, part));
        parts.back().grid.rows.push_back(grid.rows[r]);
        ++parts.back().segment.end_row;
    }
    const auto column = static_cast<std::size_t>(name - part.heads.begin());
    const bool is_one_each = !parts.empty() && !parts.front().descriptions.empty()
        && std::ranges::all_of(
            parts, [&](const DescribedRows &rows) { return rows.descriptions.empty() || names_one(rows, column); });
    return is_one_each ? std::move(parts) : std::vector<DescribedRows>();
}

} // namespace taikei::reader

#include "reader/table/panels.hpp"

#include "base/text.hpp"
#include "reader/table/column_cells.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

/// The columns that hold anything, in head or body.
std::vector<std::size_t> used_columns(const Grid &grid, const Segment &part)
{
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < part.heads.size(); ++i) {
        bool is_used = !part.heads[i].text.empty();
        for (std::size_t r = part.first_row; r < part.end_row && !is_used; ++r)
            is_used = !grid.rows[r][i].is_empty();
        if (is_used)
            used.push_back(i);
    }
    return used;
}

} // namespace

Panel rows_of(const Grid &grid, const Segment &part)
{
    Panel panel{{{}, 0, grid.caption, grid.place, grid.has_gaps}, part};
    const auto begin = static_cast<std::ptrdiff_t>(part.head_row);
    panel.grid.rows.assign(grid.rows.begin() + begin, grid.rows.begin() + static_cast<std::ptrdiff_t>(part.end_row));
    panel.segment.head_row = 0;
    panel.segment.first_row -= part.head_row;
    panel.segment.end_row -= part.head_row;
    return panel;
}

Panel take_columns(const Panel &panel, std::span<const std::size_t> columns)
{
    Panel taken{{{}, 0, panel.grid.caption, panel.grid.place, panel.grid.has_gaps}, panel.segment};
    taken.segment.heads.clear();
    for (const std::size_t i : columns)
        taken.segment.heads.push_back(panel.segment.heads[i]);
    for (const auto &cells : panel.grid.rows) {
        GridRow &row = taken.grid.rows.emplace_back();
        for (const std::size_t i : columns)
            row.push_back(cells[i]);
    }
    return taken;
}

std::vector<Panel> panels_of(const Grid &grid, const Segment &part)
{
    const bool has_value = std::ranges::any_of(part.heads, [](const Head &head) { return head.is_value(); });
    if (!part.has_head() || !has_value)
        return {};
    const auto used = used_columns(grid, part);
    const auto begins_panel = [&](std::size_t k) { return part.heads[used[k]].text == part.heads[used[0]].text; };
    std::size_t width = 1;
    while (width < used.size() && !begins_panel(width))
        ++width;
    if (width < 2 || width == used.size() || used.size() % width != 0 || part.heads[used[0]].is_value()
        || part.heads[used[0]].text.empty())
        return {};
    for (std::size_t k = width; k < used.size(); ++k) {
        if (part.heads[used[k]].text != part.heads[used[k - width]].text)
            return {};
    }
    std::vector<Panel> panels;
    const Panel whole = rows_of(grid, part);
    for (std::size_t k = 0; k < used.size(); k += width)
        panels.push_back(take_columns(whole, std::span(used).subspan(k, width)));
    return panels;
}

std::optional<Panel> with_own_columns(const Grid &grid, const Segment &part)
{
    if (!part.has_head() || part.heads.size() != grid.width())
        return std::nullopt;
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < grid.width(); ++i) {
        bool goes_on = i > 0;
        for (std::size_t r = part.head_row; r < part.end_row && goes_on; ++r)
            goes_on = grid.rows[r][i].covered && grid.rows[r][i].text == grid.rows[r][i - 1].text;
        if (!goes_on)
            own.push_back(i);
    }
    return own.size() < grid.width() ? std::optional(take_columns(rows_of(grid, part), own)) : std::nullopt;
}

} // namespace taikei::reader

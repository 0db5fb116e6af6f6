#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

/// Tables without a column of names: the line above each names the one indicator whose values it has.
namespace taikei::reader {
namespace {

/// Each column holds values of a kind, or says where they come from, and there are values of both kinds.
bool hold_values(const std::vector<Head> &heads)
{
    const auto is_observed = [](const Head &head) { return head.kind == model::ValueKind::Observed; };
    const auto is_other = [](const Head &head) { return head.kind && head.kind != model::ValueKind::Observed; };
    return std::ranges::any_of(heads, is_observed) && std::ranges::any_of(heads, is_other)
        && std::ranges::all_of(heads, [](const Head &head) {
               return head.is_computed || head.is_value() || head.has(ColumnRole::Unit)
                   || head.has(ColumnRole::Definition) || head.has(ColumnRole::Note);
           });
}

bool has_any_figure(const GridRow &row)
{
    return std::ranges::any_of(row, [](const GridCell &cell) { return has_figure(cell.text); });
}

} // namespace

bool read_name_alone(Reading &reading, const Grid &grid, const Segment &segment)
{
    const std::size_t first = segment.has_head() ? segment.head_row : segment.first_row;
    if (segment.end_row != first + 2 || grid.width() < 2)
        return false;
    const GridRow &heads = grid.rows[first];
    const GridRow &row = grid.rows[first + 1];
    const auto head = look_up_head(heads.front().text);
    if (!head->has(ColumnRole::Name) || !head->bare.contains("指標")
        || !std::all_of(heads.begin() + 1, heads.end(),
                        [](const GridCell &cell) { return Lexicon::get().names_sort(base::fold_tight(cell.text)); }))
        return false;
    if (row.front().is_empty() || row.front().covered || has_any_figure(row) || row.front().text.contains("。"))
        return false;
    reading.name_above = flat(row.front().text);
    return true;
}

bool read_values_named_above(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head() || segment.end_row != segment.first_row + 1 || reading.caption.empty()
        || is_numbered_caption(reading.caption) || !hold_values(segment.heads)
        || !has_any_figure(grid.rows[segment.first_row]))
        return false;
    const GridRow &row = grid.rows[segment.first_row];
    IndicatorSource source;
    source.node = reading.node();
    source.name = reading.caption;
    take_bullet(source.name);
    source.place = grid.rows[segment.head_row].front().place;
    for (std::size_t i = 0; i < row.size() && i < segment.heads.size(); ++i) {
        const Head &head = segment.heads[i];
        if (row[i].is_empty() || head.is_computed)
            continue;
        if (head.has(ColumnRole::Unit))
            source.unit = row[i].text;
        else if (head.is_value())
            source.cells.push_back(
                {head.kind.value_or(model::ValueKind::Observed), head.year, "", row[i].text, row[i].place});
        else if (head.has(ColumnRole::Definition))
            source.definition = row[i].text;
        else
            source.note = row[i].text;
    }
    return add_indicator(reading, std::move(source));
}

} // namespace taikei::reader

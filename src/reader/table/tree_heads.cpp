#include "reader/table/tree_heads.hpp"

#include "reader/classify/label.hpp"
#include "reader/heading/heading.hpp"
#include "reader/reading.hpp"
#include "reader/table/row_nodes.hpp"
#include "reader/value/cell.hpp"

namespace taikei::reader {
namespace {

/// What the cells of a column are.
struct TitleCells {
    std::size_t titles = 0; ///< with numbers
    bool has_others = false;
    bool has_merged = false; ///< one stands for several rows
};

TitleCells titles_in(const Grid &grid, const Segment &segment, std::size_t column)
{
    TitleCells cells;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        cells.has_merged = cells.has_merged || (cell.covered && !cell.is_empty() && cells.titles > 0);
        if (cell.is_empty() || cell.covered || states_no_value(cell.text) || names_goals(cell.text))
            continue;
        const auto heading = parse_heading(flat(cell.text));
        const bool is_title = heading && !heading->code.empty() && !heading->title.empty();
        cells.titles += is_title ? 1 : 0;
        cells.has_others = cells.has_others || !is_title || cell.text.contains("。");
    }
    return cells;
}

} // namespace

void find_levels_among_heads(const Grid &grid, Segment &segment)
{
    for (std::size_t i = 0; i + 1 < segment.heads.size(); ++i) {
        Head &head = segment.heads[i];
        const bool is_goal = head.kind == model::ValueKind::Target && !head.year && !head.unit;
        const bool is_prose = !head.is_known() && kind_of_label(head.text) == LabelKind::Prose;
        const Head &next = segment.heads[i + 1];
        if ((!is_goal && !is_prose) || (next.level.empty() && !(is_prose && next.has(ColumnRole::Title))))
            continue;
        const TitleCells cells = titles_in(grid, segment, i);
        if (cells.has_others || cells.titles < (is_goal ? 1 : 2) || (is_prose && !cells.has_merged))
            continue;
        head.kind.reset();
        head.roles.clear();
        head.level = head.bare;
    }
}

} // namespace taikei::reader

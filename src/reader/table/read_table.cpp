#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {
namespace {

/// Every kind of table, in the order in which they are tried.
constexpr std::array<TableRecogniser, 10> recognisers = {
    read_tree_table,     read_rating_table,    read_role_table,  read_year_rows, read_rows_below_years,
    read_indicator_rows, read_listed_measures, read_action_rows, read_form_rows, read_plain_rows,
};

/// A table turned on its side: its heads stand in the first column (指標, 現状値, 目標値, 担当課), an indicator a
/// column.
bool is_turned(const Grid &grid)
{
    if (grid.rows.size() < 2 || grid.width() < 2)
        return false;
    bool has_name = false;
    bool has_value = false;
    for (const auto &row : grid.rows) {
        const Head head = parse_head(row.front().text);
        if (!head.is_known())
            return false;
        has_name = has_name || (head.has(ColumnRole::Name) && !head.year);
        has_value = has_value || head.is_value();
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (parse_head(row[i].text).is_known() && !is_unit(row[i].text))
                return false;
        }
    }
    const bool only_pairs = grid.width() == 2 && grid.rows.size() > 6;
    return has_name && has_value && parse_head(grid.rows.front().front().text).has(ColumnRole::Name) && !only_pairs;
}

Grid turned(const Grid &grid)
{
    Grid result;
    result.caption = grid.caption;
    result.place = grid.place;
    for (std::size_t i = 0; i < grid.width(); ++i) {
        GridRow &row = result.rows.emplace_back();
        for (const auto &cells : grid.rows)
            row.push_back(cells[i]);
    }
    return result;
}

/// A cell that reaches from the head down beside its rows (評価指標, over a form's whole table) names the table, and is
/// no value of its column.
void clear_side_labels(Grid &grid, const Segment &part)
{
    if (!part.has_head() || part.first_row == 0 || part.first_row >= grid.rows.size())
        return;
    const GridRow &head = grid.rows[part.first_row - 1];
    for (std::size_t column = 0; column < grid.width(); ++column) {
        const std::string label = head[column].text;
        for (std::size_t r = part.first_row; r < part.end_row && !label.empty(); ++r) {
            GridCell &cell = grid.rows[r][column];
            if (!cell.covered || cell.text != label)
                break;
            cell.text.clear();
        }
    }
}

} // namespace

bool read_plain_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    const std::size_t first = segment.has_head() ? segment.head_row : segment.first_row;
    const NodeIndex node = reading.node();
    const bool measures = reading.label && reading.label->kind == LabelKind::Measures;
    if (measures && grid.width() >= 2) {
        for (std::size_t r = first; r < segment.end_row; ++r) {
            const GridRow &row = grid.rows[r];
            if (row[0].is_empty()) {
                auto &kept = reading.draft.nodes[node].node.measures;
                if (!kept.empty() && !row[1].is_empty())
                    kept.back().text += row[1].text;
                continue;
            }
            std::string title = flat(row[0].text);
            std::string bullet = take_bullet(title);
            add_measure(reading, node, {std::move(bullet), std::move(title)}, row[1].text, row[0].place);
        }
        return true;
    }
    bool any = false;
    if (grid.width() == 2) {
        // 住宅の耐震化率 | 78.4％（R3）→95.0％（R9）
        for (std::size_t r = first; r < segment.end_row; ++r)
            any =
                read_arrow_cell(reading, flat(grid.rows[r][0].text), flat(grid.rows[r][1].text), grid.rows[r][0].place)
                || any;
        if (any)
            return true;
    }
    for (std::size_t r = first; r < segment.end_row; ++r) {
        for (const GridCell &cell : grid.rows[r]) {
            if (cell.is_empty() || cell.covered)
                continue;
            // A picture of the tree beside another's: items that this plan's tree does not have are named, and no
            // nodes.
            for (const auto line : base::split(cell.text, "\n")) {
                const std::string text = base::squeeze(line);
                std::size_t at = 0;
                std::size_t split = 0;
                while (at < text.size() && at < 60) {
                    const std::size_t here = at;
                    if (base::is_space(base::next_code_point(text, at))) {
                        split = here;
                        break;
                    }
                }
                if (split == 0)
                    continue;
                const auto heading = parse_heading(text);
                if (!heading || heading->level.empty() || heading->title.empty()
                    || reading.draft.find_reference(*heading))
                    continue;
                const std::string head = text.substr(0, split);
                if (reading.draft.knows_level(heading->level))
                    continue;
                add_measure(reading, node, {"", head}, std::string(base::trim(std::string_view(text).substr(split))),
                            cell.place);
                any = true;
            }
        }
    }
    return any;
}

namespace {

/// 評価指標 | 指標名 | 単位 | R2年度 above the figures, the first cell merged down over their rows: it labels them all
/// from the side and heads no column. Beside a head that ends above the figures, what it covers says nothing.
void clear_side_labels(Grid &grid)
{
    const auto goes_down = [&](std::size_t row, std::size_t column) {
        const GridCell &below = grid.rows[row + 1][column];
        return below.covered && !below.is_empty() && below.text == grid.rows[row][column].text;
    };
    for (std::size_t row = 0; row + 1 < grid.rows.size(); ++row) {
        bool has_name = false;
        bool has_side = false;
        for (std::size_t i = 0; i < grid.width(); ++i) {
            const GridCell &cell = grid.rows[row][i];
            if (cell.covered || cell.is_empty())
                continue;
            has_side = has_side || goes_down(row, i);
            has_name = has_name || (!goes_down(row, i) && parse_head(cell.text).has(ColumnRole::Name));
        }
        for (std::size_t i = 0; has_name && has_side && i < grid.width(); ++i) {
            if (grid.rows[row][i].covered || !goes_down(row, i))
                continue;
            const std::string label = grid.rows[row][i].text;
            for (std::size_t below = row + 1;
                 below < grid.rows.size() && grid.rows[below][i].covered && grid.rows[below][i].text == label; ++below)
                grid.rows[below][i].text.clear();
        }
    }
}

} // namespace

void read_table(Reading &reading, const document::Table &table)
{
    Grid grid = make_grid(table);
    if (is_turned(grid))
        grid = turned(grid);
    if (grid.rows.empty() || grid.width() == 0)
        return;
    if (!grid.caption.empty() && reading.caption.empty())
        reading.caption = grid.caption;
    clear_side_labels(grid);
    std::vector<Segment> parts = segment(grid);
    // A table that goes on after a page's end, without its head.
    const bool continues = !parts.empty() && !parts.front().has_head() && grid.width() == reading.last_heads.size()
        && !parse_head(grid.rows.front().front().text).is_known();
    if (continues) {
        parts.front().heads = reading.last_heads;
        parts.front().head_row = parts.front().first_row;
    } else {
        reading.last_action = no_node;
    }
    for (const Segment &part : parts) {
        clear_side_labels(grid, part);
        const bool taken =
            std::ranges::any_of(recognisers, [&](TableRecogniser recognise) { return recognise(reading, grid, part); });
        if (!taken)
            reading.draft.find("table-not-understood",
                               flat(grid.rows[part.has_head() ? part.head_row : part.first_row].front().text),
                               table.place);
    }
    reading.last_heads = parts.empty() ? std::vector<Head>() : parts.back().heads;
    finish_pending(reading);
    reading.caption.clear();
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/reading.hpp"
#include "reader/table/arrow_columns.hpp"
#include "reader/table/column_cells.hpp"
#include "reader/table/dated_rows.hpp"
#include "reader/table/described_rows.hpp"
#include "reader/table/ditto_marks.hpp"
#include "reader/table/dropped_rows.hpp"
#include "reader/table/grouped_names.hpp"
#include "reader/table/kind_names.hpp"
#include "reader/table/labels_in_rows.hpp"
#include "reader/table/panels.hpp"
#include "reader/table/parted_departments.hpp"
#include "reader/table/sheet_columns.hpp"
#include "reader/table/short_years.hpp"
#include "reader/table/side_groups.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace taikei::reader {
namespace {

/// Every kind of table, in the order in which they are tried.
constexpr std::array<TableRecogniser, 17> recognisers = {
    read_labels_over_values, read_labelled_rows,      read_tree_table,       read_rating_table,     read_role_table,
    read_role_matrix,        read_year_rows,          read_rows_below_years, read_figures_of_nodes, read_indicator_rows,
    read_name_alone,         read_values_named_above, read_figure_row,       read_listed_measures,  read_action_rows,
    read_form_rows,          read_plain_rows,
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
        const auto head = look_up_head(row.front().text);
        if (!head->is_known())
            return false;
        has_name = has_name || (head->has(ColumnRole::Name) && !head->year);
        has_value = has_value || head->is_value();
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (look_up_head(row[i].text)->is_known() && !is_unit(row[i].text))
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

constexpr std::string_view wide_gap = "  ";

/// １ | 朝食を欠く割合  小学生 above | 中学生: the row without a number goes on with the one above, and its name is a
/// part.
bool begins_parts(const Grid &grid, const Segment &part, std::size_t row, std::size_t code)
{
    const std::size_t name = code + 1;
    return row + 1 < part.end_row && !grid.rows[row][code].is_empty() && grid.rows[row][name].text.contains(wide_gap)
        && grid.rows[row + 1][code].is_empty() && !grid.rows[row + 1][name].is_empty();
}

/// The same table with a column of its own for the parts that stand behind the names, parted by a wide gap. None where
/// there are none.
std::optional<Panel> with_parts(const Grid &grid, const Segment &part)
{
    const auto found = std::ranges::find_if(part.heads, [](const Head &head) { return head.has(ColumnRole::Code); });
    const auto code = static_cast<std::size_t>(found - part.heads.begin());
    const bool has_name = code + 1 < part.heads.size() && part.heads[code + 1].has(ColumnRole::Name);
    bool any = false;
    for (std::size_t r = part.first_row; r < part.end_row && has_name; ++r)
        any = any || begins_parts(grid, part, r, code);
    if (!any)
        return std::nullopt;
    const auto behind_name = static_cast<std::ptrdiff_t>(code) + 2;
    Panel panel{grid, part};
    panel.segment.heads.insert(panel.segment.heads.begin() + behind_name, parse_head("対象"));
    bool goes_on = false;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        GridRow &row = panel.grid.rows[r];
        GridCell &name = row[code + 1];
        GridCell own{"", false, name.place};
        goes_on = (goes_on && row[code].is_empty()) || (r >= part.first_row && begins_parts(grid, part, r, code));
        if (goes_on) {
            const auto gap = row[code].is_empty() ? std::string::npos : name.text.find(wide_gap);
            own.text = gap == std::string::npos ? name.text : base::trim(std::string_view(name.text).substr(gap));
            name.text.resize(gap == std::string::npos ? 0 : gap);
        }
        row.insert(row.begin() + behind_name, std::move(own));
    }
    return panel;
}

/// How many columns stand under the head of column `first`, one wide head of names.
std::size_t columns_under_name(const Segment &part, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < part.heads.size() && part.heads[end].text == part.heads[first].text)
        ++end;
    return end - first;
}

/// What the cells behind the name say of the row, merged ones once: 20～30歳代 男性.
std::string part_in(const GridRow &row, std::size_t name, std::size_t end)
{
    std::string part;
    for (std::size_t i = name + 1; i < end; ++i) {
        const bool goes_on = row[i].covered && row[i].text == row[i - 1].text;
        if (!goes_on && !row[i].is_empty())
            part += (part.empty() ? "" : " ") + flat(row[i].text);
    }
    return part;
}

/// 全体 | 40歳代 behind one name that is merged down over them.
bool names_parts(const Panel &panel, std::size_t name)
{
    std::size_t known = 0;
    for (std::size_t r = panel.segment.first_row; r < panel.segment.end_row; ++r) {
        const GridRow &row = panel.grid.rows[r];
        constexpr std::size_t longest = 36; ///< in bytes
        if (base::fold_tight(row[name + 1].text).size() > longest
            || (r > panel.segment.first_row && !row[name].covered))
            return false;
        known += names_part(row[name + 1].text) ? 1 : 0;
    }
    return known > 0;
}

/// 指標 over three columns: 歩数 | 20～64歳 | 男性 above rows whose name fills all three. The columns behind the first
/// hold parts of the name, and become one. None where no name fills them, for then the first may hold groups.
std::optional<Panel> with_joined_parts(const Grid &grid, const Segment &part)
{
    const auto found = std::ranges::find_if(part.heads, [](const Head &head) { return head.has(ColumnRole::Name); });
    const auto name = static_cast<std::size_t>(found - part.heads.begin());
    const std::size_t width = found == part.heads.end() || found->text.empty() ? 1 : columns_under_name(part, name);
    if (!part.has_head() || width < 2)
        return std::nullopt;
    bool has_whole = false;
    bool has_part = false;
    Panel panel = rows_of(grid, part);
    panel.segment.heads[name + 1] = parse_head("対象");
    for (std::size_t r = panel.segment.first_row; r < panel.segment.end_row; ++r) {
        GridRow &row = panel.grid.rows[r];
        row[name + 1] = {part_in(row, name, name + width), false, row[name + 1].place};
        (row[name + 1].is_empty() ? has_whole : has_part) = true;
    }
    if (!has_part || (!has_whole && !names_parts(panel, name)))
        return std::nullopt;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < grid.width(); ++i) {
        if (i < name + 2 || i >= name + width)
            kept.push_back(i);
    }
    return take_columns(panel, kept);
}

/// A cell that reaches from the head down beside its rows (評価指標, over a form's whole table) names the table, and is
/// no value of its column.
void clear_side_labels(Grid &grid, const Segment &part)
{
    if (!part.has_head() || part.head_row == part.first_row || part.first_row == 0
        || part.first_row >= grid.rows.size())
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
void clear_labels_beside_names(Grid &grid)
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
            has_name = has_name || (!goes_down(row, i) && look_up_head(cell.text)->has(ColumnRole::Name));
        }
        std::size_t end = 0;
        for (std::size_t i = 0; has_name && has_side && i < grid.width(); i = end) {
            end = end_of_cell(grid.rows[row], i);
            if (grid.rows[row][i].covered || !goes_down(row, i))
                continue;
            const std::string label = grid.rows[row][i].text;
            for (std::size_t below = row + 1;
                 below < grid.rows.size() && grid.rows[below][i].covered && grid.rows[below][i].text == label;
                 ++below) {
                for (std::size_t column = i; column < end; ++column)
                    grid.rows[below][column].text.clear();
            }
        }
    }
}

/// 中間目標 without a year: that of the targets on the way, where the document says it.
void date_interim_targets(const Reading &reading, Segment &part)
{
    for (Head &head : part.heads) {
        if (reading.interim_year && !head.year && head.kind == model::ValueKind::Target
            && head.bare.starts_with("中間"))
            head.year = reading.interim_year;
    }
}

/// ２歳 量の見込み | 221 | 214 | 209: a row of figures, though its name might head a column.
bool holds_figures_behind_name(const GridRow &row)
{
    constexpr std::ptrdiff_t fewest_figures = 3;
    constexpr std::size_t longest_figure = 20; ///< in bytes
    const auto is_short_figure = [](const GridCell &cell) {
        return cell.text.size() <= longest_figure && has_figure(cell.text) && !look_up_head(cell.text)->is_known();
    };
    return std::count_if(row.begin() + 1, row.end(), is_short_figure) >= fewest_figures
        && std::all_of(row.begin() + 1, row.end(),
                       [&](const GridCell &cell) { return is_short_figure(cell) || states_no_value(cell.text); });
}

/// 累計（平成30年度から）: a year in the name, and no word that heads a column.
bool names_only_year(const std::string &name)
{
    const auto head = look_up_head(name);
    return head->year && head->roles.empty() && head->level.empty() && !head->bare.empty();
}

/// False where no recogniser takes it.
bool recognise(Reading &reading, const Grid &grid, const Segment &part)
{
    return std::ranges::any_of(recognisers, [&](TableRecogniser take) { return take(reading, grid, part); });
}

/// `has_lines`: its rows are lines of text.
void read_part(Reading &reading, const Grid &grid, const Segment &part, bool has_lines)
{
    const DroppedRows dropped(reading);
    auto narrowed = with_own_columns(grid, part);
    if (!narrowed)
        narrowed = with_joined_parts(grid, part);
    if (!narrowed)
        narrowed = with_grouped_names(grid, part);
    if (auto whole = narrowed || !has_lines ? std::nullopt : with_whole_names(grid, part))
        narrowed = Panel{std::move(whole->first), std::move(whole->second)};
    bool taken = narrowed && recognise(reading, narrowed->grid, narrowed->segment);
    for (const Panel &panel : taken ? std::vector<Panel>() : panels_of(grid, part))
        taken = recognise(reading, panel.grid, panel.segment) || taken;
    if (const auto parted = taken ? std::nullopt : with_parts(grid, part))
        taken = recognise(reading, parted->grid, parted->segment);
    if ((!taken && !recognise(reading, grid, part)) || dropped.any(reading, grid, part))
        reading.draft.find("table-not-understood",
                           flat(grid.rows[part.has_head() ? part.head_row : part.first_row].front().text), grid.place);
}

void read_described(Reading &reading, const DescribedRows &rows, bool has_lines)
{
    reading.draft.told.clear();
    read_part(reading, rows.grid, rows.segment, has_lines);
    for (const auto &[label, text] : rows.descriptions)
        describe_indicators(reading, reading.draft.told, *look_up_head(label), text);
}

} // namespace

void read_table(Reading &reading, const document::Table &table)
{
    Grid grid = make_grid(table);
    write_out_years(grid);
    if (table.origin == document::Table::Origin::Pairs && read_form_rows(reading, grid, {{}, 0, grid.rows.size(), 0})) {
        finish_pending(reading);
        reading.caption.clear();
        reading.last_heads.clear();
        return;
    }
    if (is_turned(grid))
        grid = turned(grid);
    if (auto headed = with_labels_as_heads(grid))
        grid = *std::move(headed);
    if (auto form = without_side_groups(grid))
        grid = *std::move(form);
    part_columns_at_arrows(grid);
    if (grid.rows.empty() || grid.width() == 0)
        return;
    if (!grid.caption.empty() && reading.caption.empty())
        reading.caption = grid.caption;
    clear_labels_beside_names(grid);
    std::vector<Segment> parts = segment(grid);
    std::vector<int> columns = columns_in_sheet(table);
    if (columns.size() != grid.width()) // some were parted, or left out
        columns.clear();
    bool is_on_columns_above = false;
    if (!parts.empty() && !parts.front().has_head()) {
        if (auto whole = on_columns_above(reading, grid, table.place.page, columns)) {
            grid = *std::move(whole);
            columns = reading.last_columns;
            is_on_columns_above = true;
        }
    }
    // A table that goes on after a page's end, without its head.
    const bool continues = !parts.empty() && !parts.front().has_head() && grid.width() == reading.last_heads.size()
        && (!parse_head(grid.rows.front().front().text).is_known() || holds_figures_behind_name(grid.rows.front())
            || (is_on_columns_above && names_only_year(grid.rows.front().front().text)));
    if (continues) {
        parts.front().heads = reading.last_heads;
        parts.front().head_row = parts.front().first_row;
    } else {
        reading.last_action = no_node;
    }
    for (Segment &part : parts) {
        if (!continues || &part != &parts.front())
            reading.last_group = no_node;
        date_interim_targets(reading, part);
        clear_side_labels(grid, part);
        write_out_dittos(grid, part);
        if (auto parted = with_parted_departments(grid, part)) {
            if (recognise(reading, parted->grid, parted->segment))
                continue;
        }
        const auto dated = part_at_rows_of_years(reading, grid, part);
        for (const Panel &row : dated)
            recognise(reading, row.grid, row.segment);
        if (!dated.empty())
            continue;
        const bool has_lines = table.origin == document::Table::Origin::Spaces; // a row may be a line of one
        const auto described = part_at_descriptions(grid, part);
        for (const DescribedRows &rows : described)
            read_described(reading, rows, has_lines);
        if (described.empty())
            read_part(reading, grid, part, has_lines);
    }
    reading.last_heads = parts.empty() ? std::vector<Head>() : parts.back().heads;
    reading.last_columns = std::move(columns);
    reading.last_sheet = table.place.page;
    finish_pending(reading);
    reading.caption.clear();
}

} // namespace taikei::reader

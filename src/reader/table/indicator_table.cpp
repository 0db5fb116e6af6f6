#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

/// Tables with an indicator a row: 指標名, 単位, 現状値, 目標値, years; with a row a year (年度, 目標, 実績); with the
/// node of each row in front (取組方針); forms whose rows are 目標値 and 実績値 below a row of years.
namespace taikei::reader {
namespace {

struct Columns {
    std::optional<std::size_t> name;
    std::optional<std::size_t> unit;
    std::optional<std::size_t> year;
    std::optional<std::size_t> row_kind;
    std::optional<std::size_t> code;
    std::vector<std::size_t> nodes; ///< levels of the tree, or the title beside a code
    std::optional<std::size_t> part; ///< 男性, 女性: the part of the indicator that the row holds
    std::vector<std::pair<std::size_t, std::size_t>> year_of; ///< value column and the column of its year
    std::optional<std::size_t> division;
    std::optional<std::size_t> department;
    std::vector<std::size_t> definitions;
    std::vector<std::size_t> notes;
    std::vector<std::size_t> values;
};

/// Column whose cells say 目標 or 実績 for their row.
bool is_kind_column(const Grid &grid, const Segment &segment, std::size_t column)
{
    int kinds = 0;
    int filled = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto &cell = grid.rows[r][column];
        if (cell.is_empty())
            continue;
        ++filled;
        const Head head = parse_head(cell.text);
        kinds += (head.kind || head.is_computed) && cell.text.size() <= 36 ? 1 : 0;
    }
    return filled >= 2 && kinds * 10 >= filled * 8;
}

/// 令和2年度, R2, 2020: a year and no figure beside it, as in 61.4％（R2）.
bool is_bare_year(std::string_view text)
{
    constexpr std::size_t longest_year = 30;
    const bool is_western = text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
    return text.size() < longest_year && (is_western || !has_figure(text))
        && model::parse_fiscal_year(text).has_value();
}

bool cells_are_years(const Grid &grid, const Segment &segment, std::size_t column)
{
    int filled = 0;
    int years = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto &cell = grid.rows[r][column];
        if (cell.is_empty())
            continue;
        ++filled;
        years += is_bare_year(cell.text) ? 1 : 0;
    }
    return filled > 0 && years * 10 >= filled * 8;
}

std::size_t filled_cells(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t filled = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r)
        filled += grid.rows[r][column].is_empty() ? 0 : 1;
    return filled;
}

/// Cells that may name an indicator: 活動指標 and 成果指標 beside the names are kinds, and a cell merged down over
/// several rows groups them.
std::size_t count_names(const Grid &grid, const Segment &segment, std::size_t column)
{
    std::size_t names = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][column];
        names += !cell.is_empty() && !cell.covered && !parse_head(cell.text).is_known() ? 1 : 0;
    }
    return names;
}

/// Columns before the values that have no head (訪問介護 | 利用者数 | 人／月 | …): the first of words is the name, the
/// second its part, and one of units the unit.
void find_nameless_columns(const Grid &grid, const Segment &segment, Columns &columns)
{
    const std::size_t end = columns.values.empty() ? segment.heads.size() : columns.values.front();
    for (std::size_t i = 0; i < segment.heads.size(); ++i) {
        if (!segment.heads[i].text.empty() || i == columns.row_kind || filled_cells(grid, segment, i) == 0)
            continue;
        bool all_units = i > 0;
        for (std::size_t r = segment.first_row; r < segment.end_row; ++r)
            all_units = all_units && (grid.rows[r][i].is_empty() || is_unit(base::squeeze(grid.rows[r][i].text)));
        if (all_units && !columns.unit && i < end)
            columns.unit = i;
        else if (!columns.name)
            columns.name = i;
        else if (!columns.part && i < end)
            columns.part = i;
    }
}

/// 基準年度 | 基準値, or 基準値 | 基準年: a column of years for the value beside it.
void pair_years(const Grid &grid, const Segment &segment, Columns &columns)
{
    const auto holds_years = [&](std::size_t i) {
        const Head &head = segment.heads[i];
        return !head.year && head.text.contains("年") && cells_are_years(grid, segment, i);
    };
    const std::vector<std::size_t> all = columns.values;
    const bool years_first = !all.empty() && holds_years(all.front());
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (!holds_years(all[k]) || (years_first ? k + 1 == all.size() : k == 0))
            continue;
        columns.year_of.emplace_back(all[years_first ? k + 1 : k - 1], all[k]);
        std::erase(columns.values, all[k]);
    }
}

Columns find_columns(const Grid &grid, const Segment &segment)
{
    Columns columns;
    const auto &heads = segment.heads;
    std::vector<std::size_t> names;
    std::vector<std::size_t> spare_names;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Head &head = heads[i];
        if (head.is_computed)
            continue;
        if (head.has(ColumnRole::Unit))
            columns.unit = i;
        else if (head.is_value())
            columns.values.push_back(i);
        else if (head.has(ColumnRole::Year) && !head.year)
            columns.year = i;
        else if (head.has(ColumnRole::Code))
            columns.code = columns.code.value_or(i);
        else if (head.has(ColumnRole::Name))
            names.push_back(i);
        else if (head.has(ColumnRole::Department))
            columns.department = i;
        else if (head.has(ColumnRole::Division))
            columns.division = i;
        else if (head.has(ColumnRole::Definition))
            columns.definitions.push_back(i);
        else if (head.has(ColumnRole::Note))
            columns.notes.push_back(i);
        else if (!head.level.empty() || head.has(ColumnRole::Title))
            columns.nodes.push_back(i);
        else if (head.has(ColumnRole::NameIfAlone) || head.has(ColumnRole::Text))
            spare_names.push_back(i);
    }
    pair_years(grid, segment, columns);
    // Kinds and years may make a head word like 数値目標 a value column of the name: without a year and figures it is
    // the name.
    if (names.empty()) {
        for (const std::size_t i : columns.values) {
            if (!heads[i].year && heads[i].has(ColumnRole::Name)) {
                names.push_back(i);
                std::erase(columns.values, i);
                break;
            }
        }
    }
    for (const std::size_t i : names) {
        if (!columns.name || count_names(grid, segment, i) > count_names(grid, segment, *columns.name))
            columns.name = i;
    }
    for (const auto i : names) {
        if (i != columns.name && heads[i].has(ColumnRole::Definition))
            columns.definitions.push_back(i);
    }
    for (std::size_t i : spare_names) {
        if (!columns.row_kind && is_kind_column(grid, segment, i))
            columns.row_kind = i;
    }
    if (!columns.name) {
        std::erase_if(spare_names, [&](std::size_t i) { return i == columns.row_kind; });
        if (!spare_names.empty())
            columns.name = spare_names.back() < (columns.values.empty() ? heads.size() : columns.values.front())
                ? spare_names.back()
                : spare_names.front();
        else if (!columns.nodes.empty() && !columns.code) {
            columns.name = columns.nodes.back();
            columns.nodes.pop_back();
        }
    }
    for (std::size_t i = 0; i < heads.size() && !columns.row_kind; ++i) {
        const bool free =
            i != columns.name && i != columns.unit && std::ranges::find(columns.values, i) == columns.values.end();
        const bool may_say_kinds = heads[i].roles.empty() || heads[i].has(ColumnRole::NameIfAlone)
            || heads[i].has(ColumnRole::Tag) || heads[i].has(ColumnRole::Scheme);
        if (free && may_say_kinds && heads[i].level.empty() && is_kind_column(grid, segment, i))
            columns.row_kind = i;
    }
    if (!columns.name)
        find_nameless_columns(grid, segment, columns);
    // 量の見込み, 確保方策 as rows: the kind is the name too.
    if (!columns.name)
        columns.name = columns.row_kind;
    for (const std::size_t i : spare_names) {
        if (columns.name && i > *columns.name && i != columns.row_kind
            && (columns.values.empty() || i < columns.values.front()) && heads[i].has(ColumnRole::NameIfAlone))
            columns.part = i;
    }
    return columns;
}

bool is_ditto(std::string_view text)
{
    const std::string tight = base::fold_tight(text);
    return tight == "〃" || tight == "\"" || tight == "同上" || tight == "々" || tight == "″" || tight == "''"
        || text == "〃";
}

bool is_sentence(std::string_view text)
{
    return text.size() > 24 && (text.ends_with("。") || text.find("。") != std::string_view::npos);
}

/// How many columns the row has slid: its unit stands where the head has the name, and its figures before their
/// columns.
int slide_of(const GridRow &row, const Columns &columns)
{
    if (!columns.name || !columns.unit || columns.values.empty() || *columns.unit == 0)
        return 0;
    const auto text = [&](std::size_t i) -> std::string_view {
        return i < row.size() ? std::string_view(row[i].text) : std::string_view();
    };
    if (is_unit(base::squeeze(text(*columns.unit))) || text(*columns.unit).empty())
        return 0;
    for (const int slide : {1, 2}) {
        if (*columns.name < static_cast<std::size_t>(slide))
            break;
        const std::size_t unit = *columns.unit - static_cast<std::size_t>(slide);
        const std::size_t name = *columns.name - static_cast<std::size_t>(slide);
        if (is_unit(base::squeeze(text(unit))) && !text(name).empty() && !is_unit(base::squeeze(text(name))))
            return slide;
    }
    return 0;
}

/// A department that stands once for several rows is their node's; one in the row is the indicator's.
bool is_merged_down(const Grid &grid, const Segment &segment, std::size_t row, std::size_t column)
{
    const GridCell &cell = grid.rows[row][column];
    return cell.covered || (row + 1 < segment.end_row && grid.rows[row + 1][column].covered);
}

/// The nodes that the cells in front of the indicator name, outermost first; makes those that are new. Gives the
/// innermost.
NodeIndex find_row_node(Reading &reading, const Segment &segment, const Columns &columns, const GridRow &row,
                        NodeIndex above, std::vector<NodeIndex> &open)
{
    NodeIndex found = above;
    for (std::size_t level = 0; level < columns.nodes.size(); ++level) {
        const std::size_t column = columns.nodes[level];
        const std::string title = flat(row[column].text);
        if (!title.empty() && states_no_value(title) && !is_ditto(title)) {
            // － below 施策: the row belongs to the level above.
            std::fill(open.begin() + static_cast<std::ptrdiff_t>(level), open.end(), no_node);
            continue;
        }
        if (title.empty() || is_ditto(title)) {
            // Merged downwards: the node of the row above.
            if (open[level] != no_node)
                found = open[level];
            continue;
        }
        auto heading = heading_of_cell(title, segment.heads[column].level);
        if (!heading)
            continue;
        const bool code_beside = column > 0 && segment.heads[column - 1].has(ColumnRole::Code);
        // A number behind the node's column (基本目標 | No | 項目) counts the indicators.
        const bool only_code = columns.code && *columns.code < column && heading->code.empty()
            && (columns.nodes.size() == 1 || (column == columns.nodes.back() && *columns.code < columns.nodes.front()));
        if (code_beside || only_code) {
            heading->code = base::narrow(base::squeeze(row[code_beside ? column - 1 : *columns.code].text));
            heading->numbering = Numbering::Plain;
        }
        if (const auto known = reading.draft.find_reference(*heading))
            found = *known;
        else
            found = reading.draft.add(*heading, row[column].place, found);
        open[level] = found;
        std::fill(open.begin() + static_cast<std::ptrdiff_t>(level) + 1, open.end(), no_node);
    }
    return found;
}

/// 2022年度実績 | 2023年度 | 2024年度 | 2025年度 in a plan for 2023 to 2025: what is still to come are goals.
bool is_goal_by_year(const Reading &reading, const Segment &segment, const Head &head)
{
    if (head.kind || !head.year || !reading.period || *head.year < reading.period->from || reading.sheet_year)
        return false;
    bool has_result_before = false;
    for (const Head &other : segment.heads) {
        if (other.kind && *other.kind != model::ValueKind::Observed)
            return false;
        has_result_before = has_result_before || (other.kind && other.year && *other.year < *head.year);
    }
    return has_result_before;
}

/// 令和３年度 | 令和４年度 | 令和５年度（見込） | 令和６年度 … in a plan from 令和６年度 on: what a figure is, where
/// its head says no kind. Goals of an indicator, else planned.
model::ValueKind kind_of_unnamed(const Reading &reading, const Segment &segment, const Columns &columns,
                                 const Head &head)
{
    const Head &name = segment.heads[*columns.name];
    if (is_goal_by_year(reading, segment, head))
        return model::ValueKind::Target;
    if (!head.year || kind_by_year(reading, *head.year) == model::ValueKind::Observed)
        return model::ValueKind::Observed;
    const bool has_goals = std::ranges::any_of(
        segment.heads, [](const Head &other) { return other.kind == model::ValueKind::Target; }); // 中間 before them
    const bool names_indicators =
        name.has(ColumnRole::Name) && !name.has(ColumnRole::NameIfAlone) && name.bare.contains("指標");
    return has_goals || names_indicators ? model::ValueKind::Target : model::ValueKind::Planned;
}

/// 指標（単位：％）, or 事業費（千円） beside 区分: the unit of all rows; empty where no head before the values has
/// one.
std::string unit_of_heads(const Segment &segment, const Columns &columns)
{
    if (const auto &unit = segment.heads[*columns.name].unit)
        return *unit;
    for (std::size_t i = 0; i < columns.values.front(); ++i) {
        const Head &head = segment.heads[i];
        if (head.unit && !head.is_value() && !columns.unit)
            return *head.unit;
    }
    return {};
}

/// 令和５年度 検討 | 令和６年度 構築 | 令和７年度 →: what is to be done when, and no figures.
bool is_schedule(const Grid &grid, const Segment &segment, const Columns &columns)
{
    int filled = 0;
    int figures = 0;
    for (const std::size_t i : columns.values) {
        if (!segment.heads[i].year || segment.heads[i].kind)
            return false;
        for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
            const std::string &text = grid.rows[r][i].text;
            filled += text.empty() || states_no_value(text) ? 0 : 1;
            figures += has_figure(text) ? 1 : 0;
        }
    }
    return !columns.unit && filled > 0 && figures * 4 < filled;
}

/// The rows of a schedule are actions of the node.
void read_schedule(Reading &reading, const Grid &grid, const Segment &segment, const Columns &columns)
{
    const NodeIndex node = reading.node();
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        std::string title = flat(row[*columns.name].text);
        if (title.empty() || row[*columns.name].covered)
            continue;
        std::string bullet = take_bullet(title);
        const std::size_t before = reading.draft.nodes[node].node.measures.size();
        add_measure(reading, node, {std::move(bullet), std::move(title)}, "", row[*columns.name].place);
        auto &measures = reading.draft.nodes[node].node.measures;
        if (columns.department && measures.size() > before)
            measures.back().departments = split_departments(row[*columns.department].text);
    }
}

/// 居宅介護 | 時間／月 above | 人／月: rows that share a name and differ in their units are its parts, named by the
/// unit. Empty for any other row.
std::string part_by_unit(const Grid &grid, const Segment &segment, const Columns &columns, std::size_t row)
{
    if (!columns.unit || columns.part || columns.year || (columns.row_kind && columns.row_kind != columns.name))
        return {};
    const auto unit_of = [&](std::size_t r) { return flat(grid.rows[r][*columns.unit].text); };
    const auto goes_on = [&](std::size_t r) {
        if (r <= segment.first_row || r >= segment.end_row)
            return false;
        const GridCell &name = grid.rows[r][*columns.name];
        const std::string unit = unit_of(r);
        return (name.is_empty() || (name.covered && name.text == grid.rows[r - 1][*columns.name].text)) && !unit.empty()
            && !is_ditto(unit) && unit != unit_of(r - 1) && !grid.rows[r][*columns.unit].covered;
    };
    return goes_on(row) || goes_on(row + 1) ? unit_of(row) : std::string();
}

/// 基本目標Ⅰ　人権が尊重される社会づくり across the table: the node of the rows below it. None for any other row, and
/// where no such node was met.
std::optional<NodeIndex> group_of_row(Reading &reading, const GridRow &row)
{
    const GridCell *only = nullptr;
    for (const auto &cell : row) {
        if (cell.is_empty() || (only != nullptr && cell.covered && cell.text == only->text))
            continue;
        if (only != nullptr)
            return std::nullopt;
        only = &cell;
    }
    if (only == nullptr || row.size() < 3)
        return std::nullopt;
    const auto heading = parse_heading(flat(only->text));
    if (!heading || heading->title.empty() || (heading->level.empty() && heading->numbering != Numbering::Hyphenated))
        return std::nullopt;
    return reading.draft.find_reference(*heading);
}

} // namespace

bool read_indicator_rows(Reading &reading, const Grid &grid, const Segment &segment)
{
    if (!segment.has_head())
        return false;
    const Columns columns = find_columns(grid, segment);
    if (!columns.name || columns.values.empty())
        return false;
    // 事業名 | 事業概要 | 担当課 | costs by year: actions, and the text is no name.
    const Head &name_head = segment.heads[*columns.name];
    const bool names_text =
        name_head.has(ColumnRole::Text) && !name_head.has(ColumnRole::Name) && !name_head.has(ColumnRole::NameIfAlone);
    if (names_text && !columns.nodes.empty() && columns.department && !columns.unit)
        return false;
    // No | 事業名 | 内容 | 担当課 | costs by year: actions.
    if (columns.code && !segment.heads[*columns.name].has(ColumnRole::Name)
        && (columns.department
            || std::ranges::any_of(segment.heads, [](const Head &head) { return head.has(ColumnRole::Text); })))
        return false;
    if (columns.values.size() == 1 && !columns.unit && !columns.year && !segment.heads[columns.values.front()].year
        && !reading.label && (columns.code || !columns.nodes.empty()))
        return false;
    if (std::ranges::all_of(columns.values, [&](std::size_t i) { return holds_sentences(grid, segment, i); }))
        return false;
    if (is_schedule(grid, segment, columns)) {
        if (columns.code || !columns.nodes.empty())
            return false;
        read_schedule(reading, grid, segment, columns);
        return true;
    }
    const NodeIndex above = reading.draft.current;
    const NodeIndex table_node = columns.nodes.empty() ? reading.node() : above;
    const std::string head_unit = unit_of_heads(segment, columns);
    const std::string table_unit = reading.unit_line;

    std::string name;
    std::string unit;
    std::string definition;
    std::string note;
    std::vector<NodeIndex> open_nodes(columns.nodes.size(), no_node);
    NodeIndex row_node = table_node;
    NodeIndex group_node = no_node; ///< of the row that heads those below it
    IndicatorSource open;
    bool has_open = false;
    const auto flush = [&] {
        if (has_open)
            add_indicator(reading, std::move(open));
        has_open = false;
        open = IndicatorSource{};
    };
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow *row = &grid.rows[r];
        GridRow slid;
        if (const int slide = slide_of(*row, columns); slide > 0) {
            slid.assign(static_cast<std::size_t>(slide), GridCell{"", false, row->front().place});
            slid.insert(slid.end(), row->begin(), row->end() - slide);
            reading.draft.find("column-shifted", flat(slid[*columns.name].text), row->front().place);
            row = &slid;
        }
        const GridCell &name_cell = (*row)[*columns.name];
        // A row of a form that has nothing to do with the indicators above it ends them.
        if (*columns.name > 0) {
            const auto label = parse_label(row->front().text);
            if (label && label->label_kind && label->label_kind != LabelKind::Indicators && !name_cell.is_empty()
                && std::ranges::all_of(columns.values, [&](std::size_t i) {
                       return (*row)[i].is_empty() || (*row)[i].covered || (*row)[i].text == name_cell.text;
                   })) {
                flush();
                if (!is_rating_value(base::squeeze(name_cell.text))
                    || !add_rating(reading, table_node, label->label, name_cell.text, "", name_cell.place))
                    add_text(reading, table_node, label->label, label->label_kind, name_cell.text, name_cell.place);
                continue;
            }
        } else if (const auto label = parse_label(name_cell.text);
                   label && label->label_kind == LabelKind::Prose && row->size() > 1 && is_sentence((*row)[1].text)) {
            flush();
            add_text(reading, table_node, label->label, label->label_kind, (*row)[1].text, (*row)[1].place);
            continue;
        }
        if (const auto group = group_of_row(reading, *row)) {
            flush();
            name.clear();
            row_node = *group;
            group_node = *group;
            continue;
        }
        const bool no_values = std::ranges::all_of(columns.values, [&](std::size_t i) {
            return (*row)[i].is_empty() || ((*row)[i].covered && (*row)[i].text == name_cell.text);
        });
        if (no_values && is_sentence(name_cell.text)) {
            // A sentence in place of the table: why there is no indicator.
            flush();
            Head first = segment.heads.front();
            const std::string label = *columns.name > 0 && !first.text.empty()
                ? std::string(parse_label(first.text) ? parse_label(first.text)->label : first.bare)
                : reading.label ? reading.label->label
                                : std::string("指標");
            add_text(reading, table_node, label, LabelKind::Indicators, name_cell.text, name_cell.place);
            continue;
        }
        if (std::ranges::any_of(columns.nodes,
                                [&](std::size_t i) { return !(*row)[i].is_empty() && !is_ditto((*row)[i].text); })) {
            row_node = find_row_node(reading, segment, columns, *row, above, open_nodes);
            if (columns.department && is_merged_down(grid, segment, r, *columns.department))
                add_departments(reading, row_node, (*row)[*columns.department].text);
        }
        if (row_node == no_node)
            row_node = reading.node();
        const bool same_name = has_open && name_cell.text == name && row_node == open.node
            && (columns.year || columns.part || (columns.row_kind && columns.row_kind != columns.name));
        const bool no_name = name_cell.is_empty() || is_ditto(name_cell.text) || (name_cell.covered && columns.year);
        const bool stacked = reading.upper_row && reading.lower_row && !columns.row_kind;
        const bool continues =
            same_name || (no_name && (columns.year || columns.row_kind || columns.part || (stacked && has_open)));

        if (!continues && !name_cell.is_empty()) {
            flush();
            name = name_cell.text;
            const std::string unit_text = columns.unit ? flat((*row)[*columns.unit].text) : std::string();
            if (columns.unit && !is_ditto(unit_text))
                unit = unit_text;
            if (!columns.unit)
                unit = !head_unit.empty() ? head_unit : std::string();
            definition.clear();
            note.clear();
        } else if (!continues) {
            // A row that only goes on with text of the one above.
            if (has_open
                && columns.values.size()
                    == static_cast<std::size_t>(
                        std::ranges::count_if(columns.values, [&](std::size_t i) { return (*row)[i].is_empty(); }))) {
                for (const std::size_t i : columns.definitions)
                    open.definition += (*row)[i].text;
                for (const std::size_t i : columns.notes)
                    open.note += (*row)[i].text;
                continue;
            }
            if (name.empty())
                continue;
        }
        const bool is_part_by_unit = !part_by_unit(grid, segment, columns, r).empty();
        if (((continues && columns.part) || is_part_by_unit) && columns.unit && !(*row)[*columns.unit].is_empty()
            && !is_ditto((*row)[*columns.unit].text))
            unit = flat((*row)[*columns.unit].text);
        if (has_open && (columns.part || is_part_by_unit)) {
            // 男性, 女性: each row is an indicator of its own under the shared name.
            flush();
        }
        if (!has_open) {
            open.part = columns.part ? flat((*row)[*columns.part].text) : part_by_unit(grid, segment, columns, r);
            open.node = row_node;
            open.is_overview = row_node != table_node && row_node != group_node && !columns.code;
            open.name = name;
            open.unit = unit;
            open.place = name_cell.place;
            if (columns.department && (columns.nodes.empty() || !is_merged_down(grid, segment, r, *columns.department)))
                open.departments =
                    split_departments((*row)[*columns.department].text,
                                      columns.division ? base::squeeze((*row)[*columns.division].text) : std::string());
            has_open = true;
        }
        for (const std::size_t i : columns.definitions) {
            if (!(*row)[i].is_empty() && open.definition.find((*row)[i].text) == std::string::npos)
                open.definition += (open.definition.empty() ? "" : "\n") + (*row)[i].text;
        }
        for (const std::size_t i : columns.notes) {
            const std::string text = flat((*row)[i].text);
            if (!text.empty() && !states_no_value(text) && open.note.find(text) == std::string::npos)
                open.note += (open.note.empty() ? "" : " ") + text;
        }
        std::optional<Head> row_head;
        if (columns.row_kind)
            row_head = parse_head(columns.row_kind == columns.name ? name : (*row)[*columns.row_kind].text);
        if (row_head && row_head->is_computed)
            continue;
        std::optional<model::FiscalYear> row_year;
        if (columns.year) {
            const auto mentions = model::find_years((*row)[*columns.year].text, model::FiscalYear{2030});
            if (!mentions.empty())
                row_year = mentions.back().year;
        }
        for (const std::size_t i : columns.values) {
            const GridCell &cell = (*row)[i];
            if (cell.is_empty())
                continue;
            const Head &head = segment.heads[i];
            ValueCellSource source;
            // 量の見込み below 令和５年度実績, 計画 below 目標: what the head says is more.
            const bool head_decides = head.kind && head.year && row_head && row_head->kind == model::ValueKind::Planned;
            source.kind = row_head && row_head->kind && !head_decides
                ? *row_head->kind
                : head.kind.value_or(kind_of_unnamed(reading, segment, columns, head));
            if (stacked && !head.kind)
                source.kind = continues ? *reading.lower_row : *reading.upper_row;
            source.year = row_year ? row_year : head.year;
            if (!source.year && columns.values.size() == 1 && columns.year_of.empty()) {
                // 令和８年度末の施設入所者数 | 36人: the name says when, and so whether it is a goal.
                const auto named = model::find_years(open.name, model::FiscalYear{2030});
                if (named.size() == 1) {
                    source.year = named.front().year;
                    if (kind_by_year(reading, *source.year) == model::ValueKind::Planned)
                        source.kind = model::ValueKind::Target;
                }
            }
            for (const auto &[value, year] : columns.year_of) {
                if (value != i)
                    continue;
                if (const auto parsed = model::parse_fiscal_year((*row)[year].text))
                    source.year = *parsed;
            }
            source.unit = head.unit.value_or(unit.empty() ? table_unit : std::string());
            source.text = cell.text;
            source.place = cell.place;
            open.cells.push_back(std::move(source));
        }
        if (open.unit.empty() && !table_unit.empty() && !split_unit_from_name(open.name).unit)
            open.unit = table_unit;
    }
    flush();
    return true;
}

} // namespace taikei::reader

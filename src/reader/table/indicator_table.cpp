#include "base/text.hpp"
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

bool cells_are_years(const Grid &grid, const Segment &segment, std::size_t column)
{
    int filled = 0;
    int years = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const auto &cell = grid.rows[r][column];
        if (cell.is_empty())
            continue;
        ++filled;
        years += cell.text.size() < 30 && model::parse_fiscal_year(cell.text) ? 1 : 0;
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
    // 基準年度 | 基準値: a column of years for the value beside it.
    for (std::size_t k = 0; k + 1 < columns.values.size();) {
        const std::size_t i = columns.values[k];
        if (!heads[i].year && heads[i].text.find("年") != std::string::npos && cells_are_years(grid, segment, i)) {
            columns.year_of.emplace_back(columns.values[k + 1], i);
            columns.values.erase(columns.values.begin() + static_cast<std::ptrdiff_t>(k));
        } else {
            ++k;
        }
    }
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
        if (!columns.name || filled_cells(grid, segment, i) > filled_cells(grid, segment, *columns.name))
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

/// The nodes that the cells in front of the indicator name, outermost first; makes those that are new.
struct RowNode {
    NodeIndex node = no_node;
    bool was_known = false;
};

RowNode find_row_node(Reading &reading, const Segment &segment, const Columns &columns, const GridRow &row,
                      NodeIndex above, std::vector<NodeIndex> &open)
{
    RowNode found{above, false};
    for (std::size_t level = 0; level < columns.nodes.size(); ++level) {
        const std::size_t column = columns.nodes[level];
        const std::string title = flat(row[column].text);
        if (title.empty() || is_ditto(title)) {
            // Merged downwards: the node of the row above.
            if (open[level] != no_node)
                found = {open[level], true};
            continue;
        }
        std::optional<Heading> heading = parse_heading(title);
        if (!heading || heading->title.empty()) {
            heading = parse_heading("1 " + title);
            if (!heading)
                continue;
            heading->code.clear();
            heading->number = 0;
            heading->numbering = Numbering::None;
        }
        if (heading->level.empty())
            heading->level = segment.heads[column].level;
        const bool code_beside = column > 0 && segment.heads[column - 1].has(ColumnRole::Code);
        const bool only_code = columns.code
            && (columns.nodes.size() == 1 || (column == columns.nodes.back() && *columns.code < columns.nodes.front()));
        if (code_beside || only_code) {
            heading->code = base::narrow(base::squeeze(row[code_beside ? column - 1 : *columns.code].text));
            heading->numbering = Numbering::Plain;
        }
        if (const auto known = reading.draft.find_reference(*heading))
            found = {*known, true};
        else
            found = {reading.draft.add(*heading, row[column].place, found.node), false};
        open[level] = found.node;
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
    const NodeIndex above = reading.draft.current;
    const NodeIndex table_node = columns.nodes.empty() ? reading.node() : above;
    const std::string head_unit = segment.heads[*columns.name].unit.value_or("");
    const std::string table_unit = reading.unit_line;

    std::string name;
    std::string unit;
    std::string definition;
    std::string note;
    std::vector<NodeIndex> open_nodes(columns.nodes.size(), no_node);
    RowNode row_node{table_node, false};
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
            row_node = {*group, false};
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
                add_departments(reading, row_node.node, (*row)[*columns.department].text);
        }
        if (row_node.node == no_node)
            row_node.node = reading.node();
        const bool same_name = has_open && name_cell.text == name && row_node.node == open.node
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
        if (has_open && columns.part) {
            // 男性, 女性: each row is an indicator of its own under the shared name.
            flush();
        }
        if (!has_open) {
            open.part = columns.part ? flat((*row)[*columns.part].text) : std::string();
            open.node = row_node.node;
            open.is_overview =
                row_node.was_known && row_node.node != table_node && row_node.node != group_node && !columns.code;
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
            row_head = parse_head((*row)[*columns.row_kind].text);
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
            source.kind = row_head && row_head->kind      ? *row_head->kind
                : is_goal_by_year(reading, segment, head) ? model::ValueKind::Target
                                                          : head.kind.value_or(model::ValueKind::Observed);
            if (stacked && !head.kind)
                source.kind = continues ? *reading.lower_row : *reading.upper_row;
            source.year = row_year ? row_year : head.year;
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

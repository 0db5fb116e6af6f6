#include "reader/table/indicator_cells.hpp"

#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/ditto_marks.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <array>

namespace taikei::reader {

namespace {

/// How many columns a row without its leading cells has slid to the left.
std::size_t columns_slid(const GridRow &row, const IndicatorColumns &columns)
{
    const auto text = [&](std::size_t i) -> std::string_view {
        return i < row.size() ? std::string_view(row[i].text) : std::string_view();
    };
    if (is_unit(base::squeeze(text(*columns.unit))) || text(*columns.unit).empty())
        return 0;
    for (const std::size_t slide : {1U, 2U}) {
        if (*columns.name < slide)
            break;
        const std::size_t unit = *columns.unit - slide;
        const std::size_t name = *columns.name - slide;
        if (is_unit(base::squeeze(text(unit))) && !text(name).empty() && !is_unit(base::squeeze(text(name))))
            return slide;
    }
    return 0;
}

/// A figure stands where the unit should, and nothing at the end of the row: its unit was left out with its cell.
bool lacks_unit(const GridRow &row, const IndicatorColumns &columns)
{
    constexpr std::size_t longest = 30; ///< in bytes
    const std::size_t unit = *columns.unit;
    if (unit <= *columns.name || unit >= columns.values.front() || row[*columns.name].is_empty() || row[unit].covered
        || row[unit].text.size() > longest || !row.back().is_empty() || row.back().covered)
        return false;
    const std::string text = base::squeeze(row[unit].text);
    return is_figure(text) && !is_unit(text);
}

} // namespace

std::optional<GridRow> slid_row(const GridRow &row, const IndicatorColumns &columns)
{
    if (!columns.name || !columns.unit || columns.values.empty() || *columns.unit == 0 || *columns.unit >= row.size())
        return std::nullopt;
    std::size_t slide = columns_slid(row, columns);
    std::size_t first = 0;
    if (slide == 0 && lacks_unit(row, columns)) {
        slide = 1;
        first = *columns.unit;
    }
    if (slide == 0)
        return std::nullopt;
    GridRow slid = row;
    slid.resize(row.size() - slide);
    slid.insert(slid.begin() + static_cast<std::ptrdiff_t>(first), slide, GridCell{"", false, row.front().place});
    return slid;
}

std::string part_by_unit(const Grid &grid, const Segment &segment, const IndicatorColumns &columns, std::size_t row)
{
    if (!columns.unit || columns.part || columns.year || (columns.row_kind && columns.row_kind != columns.name))
        return {};
    const auto unit_of = [&](std::size_t r) {
        std::string unit = flat(grid.rows[r][*columns.unit].text);
        return states_no_value(unit) ? std::string() : unit; // －
    };
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

NameAndUnit name_with_unit(const std::string &unit)
{
    const bool has_brackets = unit.find('(') != std::string::npos || unit.contains("（");
    if (!has_brackets || is_unit(unit))
        return {unit, std::nullopt};
    NameAndUnit named = split_unit_from_name(unit);
    if (named.name.empty() || is_unit(named.name)) // 千円（税抜）
        named.unit.reset();
    return named;
}

std::optional<std::string> without_counter(const std::string &name, int count)
{
    constexpr std::size_t longest = 60; ///< of a heading's number and more, in bytes
    if (name.size() < 3 || look_up_head(name)->is_known())
        return std::nullopt;
    const auto heading = parse_heading(std::string_view(name).substr(0, longest));
    if (!heading || heading->numbering != Numbering::Letter || heading->depth > 1 || !heading->level.empty()
        || heading->number != count)
        return std::nullopt;
    std::size_t at = 0;
    base::next_code_point(name, at);
    return std::string(base::trim(std::string_view(name).substr(at)));
}

std::string part_of_row(const Grid &grid, const Segment &segment, const IndicatorColumns &columns, std::size_t row)
{
    constexpr std::size_t farthest = 32; ///< rows of one name that are looked at on each side
    const bool is_in_front = columns.name && *columns.part < *columns.name;
    std::size_t told = row; // what stands in front of the names is told once for the rows below
    while (is_in_front && grid.rows[told][*columns.part].is_empty() && told > segment.first_row
           && row - told < farthest)
        --told;
    const GridCell &cell = grid.rows[told][*columns.part];
    if (is_in_front)
        return flat(cell.text);
    // 学習支援員の配置人数 below 指標 | 区分: the name's cell reaches over the column of parts.
    if (cell.covered && columns.name && cell.text == grid.rows[row][*columns.name].text)
        return {};
    std::string part = flat(cell.text);
    if (!columns.group)
        return part;
    const std::string &name = grid.rows[row][*columns.name].text;
    const auto has_name = [&](std::size_t r) { return grid.rows[r][*columns.name].text == name; };
    std::size_t first = row;
    while (first > segment.first_row && row - first < farthest && has_name(first - 1))
        --first;
    std::size_t rows = 0;
    std::size_t alike = 0;
    for (std::size_t r = first; r < std::min(segment.end_row, row + farthest) && has_name(r); ++r) {
        ++rows;
        alike += flat(grid.rows[r][*columns.part].text) == part ? 1 : 0;
    }
    const std::string group = flat(grid.rows[row][*columns.group].text);
    if (part.empty())
        return rows > 1 ? group : part;
    return alike > 1 ? group + ' ' + part : part;
}

bool is_bracketed(std::string_view text)
{
    return (text.starts_with("（") && text.ends_with("）")) || (text.starts_with('(') && text.ends_with(')'));
}

std::vector<std::string> lines_of_cell(const std::string &text)
{
    const auto lines = base::split(text, "\n");
    if (lines.size() == 2)
        return {std::string(base::trim(lines[0])), std::string(base::trim(lines[1]))};
    const auto open = std::min(text.find("（"), text.find('('));
    if (lines.size() == 1 && open != std::string::npos && open > 0 && is_bracketed(std::string_view(text).substr(open))
        && has_figure(text.substr(0, open)) && has_figure(text.substr(open)))
        return {std::string(base::trim(std::string_view(text).substr(0, open))), text.substr(open)};
    return {text};
}

const GridCell *name_across(const GridRow &row, const Segment &segment, const IndicatorColumns &columns)
{
    if (*columns.name == 0 || !row[*columns.name].is_empty() || columns.part || columns.row_kind)
        return nullptr;
    const std::size_t front = *columns.name - 1;
    const GridCell &group = row[front];
    const bool groups = segment.heads[front].has(ColumnRole::NameIfAlone) && columns.code != front
        && std::ranges::find(columns.nodes, front) == columns.nodes.end();
    const bool has_figures = std::ranges::all_of(
        columns.values, [&](std::size_t i) { return has_figure(row[i].text) || states_no_value(row[i].text); });
    return groups && has_figures && !group.is_empty() && !group.covered ? &group : nullptr;
}

bool is_difference(std::string_view name)
{
    constexpr std::size_t longest = 60; ///< in bytes
    if (name.size() > longest || !look_up_head(name)->is_computed)
        return false;
    const std::string tight = base::fold_tight(name);
    return tight.starts_with("過不足") || tight.starts_with("差引") || is_formula_of_others(base::squeeze(flat(name)));
}

bool sums_up_tree(const Draft &draft, std::string_view name)
{
    constexpr std::size_t longest = 60; ///< in bytes
    constexpr std::ptrdiff_t fewest = 2;
    constexpr std::string_view sum = "合計";
    constexpr std::string_view of = "の";
    if (draft.current != no_node || name.size() > longest || !name.ends_with(sum))
        return false;
    std::string_view summed = name.substr(0, name.size() - sum.size());
    if (summed.ends_with(of))
        summed.remove_suffix(of.size());
    return !summed.empty()
        && std::ranges::count_if(draft.indicators,
                                 [&](const DraftIndicator &known) { return known.indicator.name == summed; })
        >= fewest;
}

namespace {

/// Whether something at the node or below it is counted in money.
bool has_money_below(const Draft &draft, NodeIndex node)
{
    return std::ranges::any_of(draft.indicators, [&](const DraftIndicator &each) {
        return each.node != no_node && (each.node == node || draft.is_ancestor(node, each.node))
            && each.indicator.unit.value_or("").contains("円");
    });
}

} // namespace

bool sums_up_nodes(const Draft &draft, const Grid &grid, const Segment &segment, std::size_t name)
{
    constexpr std::size_t fewest_nodes = 2;
    std::size_t nodes = 0;
    std::size_t sums = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridCell &cell = grid.rows[r][name];
        if (cell.is_empty() || is_sum_word(cell.text)) {
            sums += cell.is_empty() ? 0 : 1;
            continue;
        }
        const auto heading = parse_heading(flat(cell.text));
        const auto node = heading && !heading->code.empty() ? draft.find_reference(*heading) : std::nullopt;
        if (!node || base::fold_tight(draft.nodes[*node].node.title) != base::fold_tight(heading->title)
            || !has_money_below(draft, *node))
            return false;
        ++nodes;
    }
    return nodes >= fewest_nodes && sums > 0;
}

bool ends_with_sum(std::string_view title)
{
    const std::string tight = base::fold_tight(title.substr(0, std::min(title.find("（"), title.find('('))));
    return std::ranges::any_of(std::array<std::string_view, 3>{"合計", "小計", "総計"},
                               [&](std::string_view word) { return tight.ends_with(word); });
}

std::optional<model::FiscalYear> year_of_row(const GridRow &row, const IndicatorColumns &columns)
{
    if (!columns.year)
        return std::nullopt;
    const auto mentions = model::find_years(row[*columns.year].text, model::FiscalYear{2030});
    return mentions.empty() ? std::nullopt : std::optional(mentions.back().year);
}

std::optional<model::FiscalYear> year_beside(const GridRow &row, const IndicatorColumns &columns, std::size_t value)
{
    for (const auto &[column, year] : columns.year_of) {
        if (column != value)
            continue;
        if (const auto parsed = model::parse_fiscal_year(row[year].text))
            return *parsed;
    }
    return std::nullopt;
}

} // namespace taikei::reader

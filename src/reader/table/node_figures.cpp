#include "base/text.hpp"
#include "reader/reading.hpp"
#include "reader/table/indicator_cells.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

/// What nodes that the plan told of before come to, a node a row:
///
///     ３　財政効果額（千円）
///     No. | 取組項目             | 令和４年度 | 令和５年度 | 累計
///     5   | 市税等の収納率の向上 | 18,200     | 21,540     | 39,740
///
/// The title above the table names the indicator that each of them has.
namespace taikei::reader {
namespace {

struct FigureColumns {
    std::optional<std::size_t> code;
    std::optional<std::size_t> title;
    std::vector<std::size_t> values;
};

/// 累計, ４年間の合計.
bool sums_up(const Head &head)
{
    return is_sum_word(head.text) || ends_with_sum(head.text) || head.text.ends_with("累計");
}

/// None where some column names the indicators, or no figure has a year.
std::optional<FigureColumns> find_figure_columns(const Segment &segment)
{
    FigureColumns columns;
    for (std::size_t i = 0; i < segment.heads.size(); ++i) {
        const Head &head = segment.heads[i];
        const bool names_node = !head.level.empty() || head.has(ColumnRole::Title);
        if (head.has(ColumnRole::Name) && !names_node)
            return std::nullopt;
        if (head.has(ColumnRole::Code) && !columns.code)
            columns.code = i;
        else if (names_node && !columns.title)
            columns.title = i;
        else if (head.is_value() && head.year)
            columns.values.push_back(i);
        else if (!head.text.empty() && !head.is_computed && !sums_up(head) && !head.has(ColumnRole::Note))
            return std::nullopt;
    }
    return columns.title && !columns.values.empty() ? std::optional(std::move(columns)) : std::nullopt;
}

bool is_row_of_sum(const GridRow &row, const FigureColumns &columns)
{
    return is_sum_word(row[*columns.title].text) || (columns.code && is_sum_word(row[*columns.code].text));
}

bool holds_figures_alone(const GridRow &row, const FigureColumns &columns)
{
    return std::ranges::all_of(columns.values, [&](std::size_t i) {
        return row[i].is_empty() || states_no_value(row[i].text) || has_figure(row[i].text);
    });
}

/// The node that the row names by its title, and by its number where one stands beside it.
std::optional<NodeIndex> node_of_row(const Reading &reading, const Segment &segment, const GridRow &row,
                                     const FigureColumns &columns)
{
    auto heading = heading_of_cell(row[*columns.title].text, segment.heads[*columns.title].level);
    if (!heading)
        return std::nullopt;
    if (heading->code.empty() && columns.code)
        heading->code = base::narrow(base::squeeze(row[*columns.code].text));
    const auto found = reading.draft.find_reference(*heading);
    if (!found)
        return std::nullopt;
    const auto &code = reading.draft.nodes[*found].node.code;
    return heading->code.empty() || !code || *code == heading->code ? found : std::nullopt;
}

/// A node each for the rows; empty where some row names none, or the rows are too few to tell.
std::vector<NodeIndex> nodes_of_rows(const Reading &reading, const Grid &grid, const Segment &segment,
                                     const FigureColumns &columns)
{
    constexpr std::size_t fewest = 2;
    std::vector<NodeIndex> nodes;
    std::size_t named = 0;
    for (std::size_t r = segment.first_row; r < segment.end_row; ++r) {
        const GridRow &row = grid.rows[r];
        nodes.push_back(no_node);
        if (row[*columns.title].is_empty() || is_row_of_sum(row, columns))
            continue;
        const auto node = node_of_row(reading, segment, row, columns);
        if (!node || !holds_figures_alone(row, columns))
            return {};
        nodes.back() = *node;
        ++named;
    }
    return named >= fewest ? nodes : std::vector<NodeIndex>();
}

/// What stands above the table. Empty where nothing does.
std::string title_of_table(const Reading &reading)
{
    if (!reading.caption.empty())
        return reading.caption;
    return reading.label ? reading.label->label : std::string();
}

} // namespace

bool read_figures_of_nodes(Reading &reading, const Grid &grid, const Segment &segment)
{
    const auto columns = segment.has_head() ? find_figure_columns(segment) : std::nullopt;
    const std::string title = title_of_table(reading);
    if (!columns || title.empty())
        return false;
    const auto nodes = nodes_of_rows(reading, grid, segment, *columns);
    if (nodes.empty())
        return false;
    const NameAndUnit name = split_unit_from_name(title);
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        const GridRow &row = grid.rows[segment.first_row + k];
        if (nodes[k] == no_node)
            continue;
        IndicatorSource source;
        source.node = nodes[k];
        source.name = name.name;
        source.unit = name.unit.value_or(reading.unit_line);
        source.place = row[*columns->title].place;
        for (const std::size_t i : columns->values) {
            const Head &head = segment.heads[i];
            if (!row[i].is_empty())
                source.cells.push_back({head.kind.value_or(kind_by_year(reading, *head.year)), head.year,
                                        head.unit.value_or(""), row[i].text, row[i].place, "", row[i].printed});
        }
        add_indicator(reading, std::move(source));
    }
    return true;
}

} // namespace taikei::reader

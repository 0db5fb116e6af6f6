#include "reader/classify/figures_in_cells.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "model/fiscal_year.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/head.hpp"
#include "reader/table/made_table.hpp"
#include "reader/value/has_figure.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

using document::Block;
using document::Table;

constexpr std::size_t longest_figure_cell = 1200; ///< in bytes

/// The lines of a cell, taken apart at their gaps, and its notes.
struct CellOfLines {
    std::string label;
    base::Place place;
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string> notes;
};

CellOfLines lines_of_cell(const std::vector<Table::GridCell> &row)
{
    CellOfLines cell{base::fold_tight(row[0].cell.text), row[1].cell.place, {}, {}};
    for (const auto line : base::split(row[1].cell.text, "\n")) {
        const std::string_view text = base::trim(line);
        if (text.empty())
            continue;
        if (text.starts_with("※")) {
            cell.notes.emplace_back(text);
            continue;
        }
        auto &pieces = cell.lines.emplace_back();
        for (const auto &segment : document::find_segments(text))
            pieces.emplace_back(segment.text);
    }
    return cell;
}

bool is_pair(const std::vector<std::string> &line)
{
    return line.size() == 2 && look_up_head(line[0])->is_value() && !look_up_head(line[1])->is_known();
}

/// 令和６年度　120万円.
bool is_pair_of_year(const std::vector<std::string> &line)
{
    const auto head = is_pair(line) ? look_up_head(line[0]) : nullptr;
    return head && head->year && !head->kind && head->roles.empty() && has_figure(line[1]);
}

/// 目標指標: names, each above its values. Empty for any other cell.
std::vector<LabelledValues> figures_below_names(const CellOfLines &cell)
{
    constexpr std::size_t longest_name = 150; ///< in bytes
    std::vector<LabelledValues> found;
    if (kind_of_label(cell.label) != LabelKind::Indicators && !look_up_head(cell.label)->has(ColumnRole::Name))
        return {};
    for (const auto &line : cell.lines) {
        const bool pairs = is_pair(line);
        if (pairs && !found.empty())
            found.back().values.emplace_back(line[0], line[1]);
        else if (!pairs && line.size() == 1 && line[0].size() <= longest_name && !line[0].contains("。"))
            found.push_back({line[0], {}, cell.place});
        else
            return {};
    }
    const bool has_all = std::ranges::none_of(found, [](const auto &each) { return each.values.empty(); });
    return has_all ? std::move(found) : std::vector<LabelledValues>();
}

/// What the figures of this label are, as a head says it behind a year: 見込 of 効果見込額.
std::string kind_word(const std::string &label)
{
    if (const auto kind = look_up_head(label)->kind)
        return *kind == model::ValueKind::Planned ? "見込" : *kind == model::ValueKind::Target ? "目標" : "実績";
    return label.contains("見込") ? "見込" : std::string();
}

/// 効果見込額: values by year, whose name is the label. Empty for any other cell.
std::vector<LabelledValues> figures_by_year(const CellOfLines &cell)
{
    constexpr std::size_t fewest = 2;
    if (cell.lines.size() < fewest || !std::ranges::all_of(cell.lines, is_pair_of_year))
        return {};
    LabelledValues figures{cell.label, {}, cell.place};
    for (const auto &line : cell.lines)
        figures.values.emplace_back(line[0] + kind_word(cell.label), line[1]);
    return {std::move(figures)};
}

/// 端末の選定と導入　　R4 検討　R5 実施: actions with what is done in which year. Empty for any other cell.
std::vector<std::string> planned_actions(const CellOfLines &cell)
{
    std::vector<std::string> actions;
    const auto is_step = [](const std::string &piece) {
        const auto years = model::find_years(piece);
        return !years.empty() && years.front().begin == 0 && piece.contains(' ');
    };
    for (const auto &line : cell.lines) {
        if (line.size() < 2 || is_step(line[0]) || look_up_head(line[0])->is_value()
            || !std::all_of(line.begin() + 1, line.end(), is_step))
            return {};
        actions.push_back(line[0]);
    }
    return actions;
}

Table table_of_actions(const std::vector<std::string> &actions, const base::Place &place)
{
    Table table;
    table.place = place;
    table.header_rows = 1;
    add_row(table, {"主な取組", "内容"}, place);
    for (const std::string &action : actions)
        add_row(table, {action, ""}, place);
    return table;
}

/// The tables in a row of the form, and their notes. Empty for a row that holds none.
std::vector<Block> tables_in_row(const std::vector<Table::GridCell> &row)
{
    std::vector<Block> blocks;
    if (row[0].covered || row[1].covered || row[1].cell.text.size() > longest_figure_cell
        || !document::has_gap(row[1].cell.text))
        return blocks;
    const CellOfLines cell = lines_of_cell(row);
    auto figures = figures_below_names(cell);
    if (figures.empty())
        figures = figures_by_year(cell);
    if (!figures.empty())
        blocks.emplace_back(table_of_values(figures));
    else if (const auto actions = planned_actions(cell); !actions.empty())
        blocks.emplace_back(table_of_actions(actions, cell.place));
    for (const std::string &note : blocks.empty() ? std::vector<std::string>() : cell.notes) {
        document::Line line;
        line.text = note;
        line.place = cell.place;
        blocks.emplace_back(std::move(line));
    }
    return blocks;
}

} // namespace

std::vector<Block> part_figures_in_cells(const Table &table)
{
    if (table.column_count() != 2)
        return {};
    Table form = table;
    form.grid.clear();
    std::vector<Block> parts;
    for (const auto &row : table.grid) {
        auto tables = tables_in_row(row);
        if (tables.empty())
            form.grid.push_back(row);
        std::ranges::move(tables, std::back_inserter(parts));
    }
    if (!parts.empty() && !form.grid.empty())
        parts.insert(parts.begin(), std::move(form));
    return parts;
}

} // namespace taikei::reader

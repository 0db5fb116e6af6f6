#include "reader/classify/stacked_tables.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

using document::Table;
using Row = std::vector<Table::GridCell>;

/// The first column where one cell fills it: what stands beside the whole sheet (ＤＯ) and in no table of it.
std::size_t count_side_columns(const Table &table)
{
    constexpr std::size_t fewest_columns = 3;
    const bool is_side =
        table.column_count() >= fewest_columns && !table.grid.front().front().covered
        && std::all_of(table.grid.begin() + 1, table.grid.end(), [&](const Row &row) {
               return row.front().covered && row.front().cell.text == table.grid.front().front().cell.text;
           });
    return is_side ? 1 : 0;
}

/// One short text across the table.
bool is_title(const Row &row, std::size_t first)
{
    constexpr std::size_t longest_title = 120; ///< in bytes
    const std::string &text = row[first].cell.text;
    if (row.size() < first + 2 || row[first].covered || row[first].cell.row_span > 1 || base::trim(text).empty()
        || text.size() > longest_title || text.contains("。"))
        return false;
    return std::all_of(row.begin() + static_cast<std::ptrdiff_t>(first) + 1, row.end(),
                       [&](const Table::GridCell &cell) { return cell.covered && cell.cell.text == text; });
}

/// Three known words of heads or more, and hardly any other text.
bool is_head(const Row &row, std::size_t first)
{
    constexpr int fewest_known = 3;
    int filled = 0;
    int known = 0;
    for (const auto &cell : std::span(row).subspan(first)) {
        if (cell.covered || base::trim(cell.cell.text).empty())
            continue;
        ++filled;
        known += look_up_head(base::trim(cell.cell.text))->is_known() ? 1 : 0;
    }
    return known >= fewest_known && known * 2 > filled;
}

/// 担当課 above 学校教育課 | めざす姿 above a sentence: one to three cells over all columns, each of which has labels
/// on lines of their own, the first of them on top.
bool is_row_of_labelled_texts(const Row &row, std::size_t first)
{
    constexpr std::size_t most_cells = 3;
    constexpr std::size_t longest_label = 60; ///< in bytes
    std::size_t cells = 0;
    std::size_t labels = 0;
    for (const auto &cell : std::span(row).subspan(first)) {
        if (cell.covered)
            continue;
        const auto lines = base::split(cell.cell.text, "\n");
        if (++cells > most_cells || lines.size() < 2 || cell.cell.row_span > 1)
            return false;
        const auto is_label = [](std::string_view line) {
            const auto label = line.size() <= longest_label ? parse_label(line) : std::nullopt;
            return label && label->label_kind && label->text.empty();
        };
        if (!is_label(base::trim(lines.front())) || is_label(base::trim(lines[1])))
            return false;
        labels += static_cast<std::size_t>(std::ranges::count_if(lines, is_label));
    }
    return cells > 0 && cells < row.size() - first && labels > 1;
}

void add_labelled_texts(const Row &row, std::size_t first, std::vector<document::Block> &blocks)
{
    for (const auto &cell : std::span(row).subspan(first)) {
        if (cell.covered)
            continue;
        bool is_first = true;
        for (const auto &text : base::split(cell.cell.text, "\n")) {
            if (base::trim(text).empty())
                continue;
            document::Line line;
            line.text = base::trim(text);
            line.place = cell.cell.place;
            line.blank_lines_above = std::exchange(is_first, false) ? 1 : 0;
            blocks.emplace_back(std::move(line));
        }
    }
}

/// 施策を構成する事務事業　（単位：千円）: the title and the unit are lines of their own.
void add_title(const Table::GridCell &cell, std::vector<document::Block> &blocks)
{
    const std::string text(base::trim(cell.cell.text));
    const auto unit = std::min(text.find("（単位"), text.find("(単位"));
    for (const std::string_view part :
         {std::string_view(text).substr(0, unit),
          unit < text.size() ? std::string_view(text).substr(unit) : std::string_view()}) {
        if (base::trim(part).empty())
            continue;
        document::Line line;
        line.text = base::trim(part);
        line.place = cell.cell.place;
        line.blank_lines_above = 1;
        blocks.emplace_back(std::move(line));
    }
}

void add_table(const Table &table, std::size_t first, std::size_t row, std::size_t end,
               std::vector<document::Block> &blocks)
{
    if (row == end)
        return;
    Table part;
    part.origin = table.origin;
    part.place = table.grid[row][first].cell.place;
    for (; row < end; ++row)
        part.grid.emplace_back(table.grid[row].begin() + static_cast<std::ptrdiff_t>(first), table.grid[row].end());
    blocks.emplace_back(std::move(part));
}

/// それぞれの役割 across a table of actors: a label above it.
bool is_titled_roles(const Table &table)
{
    constexpr std::size_t fewest_rows = 3;
    return table.column_count() == 2 && table.row_count() >= fewest_rows && is_title(table.grid.front(), 0)
        && kind_of_label(base::trim(table.grid.front().front().cell.text)) == LabelKind::Roles;
}

} // namespace

std::vector<document::Block> part_stacked_tables(const Table &table)
{
    if (is_titled_roles(table)) {
        std::vector<document::Block> blocks;
        add_title(table.grid.front().front(), blocks);
        add_table(table, 0, 1, table.row_count(), blocks);
        return blocks;
    }
    if (table.row_count() < 3 || table.column_count() < 3)
        return {};
    const std::size_t first = count_side_columns(table);
    std::vector<document::Block> blocks;
    std::size_t begin = 0;
    bool is_stacked = false;
    for (std::size_t r = 0; r < table.row_count(); ++r) {
        const bool has_texts = is_row_of_labelled_texts(table.grid[r], first);
        const bool is_last = r + 1 == table.row_count();
        const bool heads_part = !has_texts && !is_last && is_title(table.grid[r], first)
            && (is_head(table.grid[r + 1], first) || is_row_of_labelled_texts(table.grid[r + 1], first));
        if (!has_texts && !heads_part)
            continue;
        add_table(table, first, begin, r, blocks);
        if (has_texts)
            add_labelled_texts(table.grid[r], first, blocks);
        else
            add_title(table.grid[r][first], blocks);
        begin = r + 1;
        is_stacked = is_stacked || r > 0 || first > 0;
    }
    add_table(table, first, begin, table.row_count(), blocks);
    return is_stacked ? blocks : std::vector<document::Block>();
}

} // namespace taikei::reader

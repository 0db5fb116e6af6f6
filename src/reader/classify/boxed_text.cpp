#include "reader/classify/boxed_text.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/letter_size.hpp"
#include "reader/heading/heading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace taikei::reader {
namespace {

/// 基本施策01 | 保健予防対策の充実: a heading printed in two boxes side by side.
std::optional<Element> heading_in_table(const document::Table &table, const std::vector<std::string> &more_levels)
{
    constexpr std::size_t longest_title = 120;
    if (table.row_count() != 1 || table.column_count() != 2)
        return std::nullopt;
    const auto &number = table.grid[0][0].cell;
    const auto &title = table.grid[0][1].cell;
    if (title.text.empty() || title.text.size() > longest_title || title.text.contains("。"))
        return std::nullopt;
    const auto level = parse_heading(base::squeeze(number.text), more_levels);
    if (!level || level->level.empty() || !level->title.empty())
        return std::nullopt;
    Element element;
    element.kind = Element::Kind::Heading;
    element.text = base::squeeze(number.text) + ' ' + base::squeeze(title.text);
    element.heading = parse_heading(element.text, more_levels);
    element.decorated = true;
    element.size = boxed_heading_size;
    element.blank_above = table.blank_lines_above;
    element.place = table.place;
    return element.heading ? std::optional(std::move(element)) : std::nullopt;
}

/// 基本施策01 | 保健予防対策の充実: a table of a number and its title is a heading.
std::optional<Element> heading_in_cells(const document::Table &table)
{
    constexpr std::size_t longest_title = 120;
    if (table.row_count() != 1)
        return std::nullopt;
    std::vector<std::string> texts;
    for (const auto &cell : table.grid.front()) {
        if (!cell.covered && !base::trim(cell.cell.text).empty())
            texts.push_back(base::squeeze(cell.cell.text));
    }
    if (texts.size() != 2 || texts[1].size() > longest_title || texts[1].find("。") != std::string::npos)
        return std::nullopt;
    const auto number = parse_heading(texts[0]);
    if (!number || !number->title.empty() || number->code.empty() || (number->level.empty() && number->part == 0))
        return std::nullopt;
    Element element;
    element.kind = Element::Kind::Heading;
    element.heading = parse_heading(texts[0] + ' ' + texts[1]);
    element.blank_above = table.blank_lines_above;
    element.place = table.place;
    return element.heading ? std::optional(std::move(element)) : std::nullopt;
}

/// 基本目標1 | 学びと文化のまち, each merged down over the same rows: the number and the title of one heading. Null for
/// any other cell.
const document::Cell *title_beside_number(const std::vector<document::Table::GridCell> &row, std::size_t column)
{
    const document::Cell &number = row[column].cell;
    const std::size_t next = column + static_cast<std::size_t>(std::max(number.column_span, 1));
    if (next >= row.size() || row[next].covered || row[next].cell.row_span != number.row_span
        || base::trim(row[next].cell.text).empty() || parse_heading(base::squeeze(row[next].cell.text)))
        return nullptr;
    const auto heading = parse_heading(base::squeeze(number.text));
    const bool is_number = heading && heading->title.empty() && !heading->code.empty() && !heading->level.empty();
    return is_number ? &row[next].cell : nullptr;
}

/// 1. 健康づくりの推進 | (1) 対策の充実, below it (2) 予防の推進: boxes of the tree beside each other, a kind of number
/// a column, or a number and its title in two. They are read as the headings that they are, row by row. Empty for other
/// tables.
std::vector<Element> headings_in_boxes(const document::Table &table)
{
    constexpr std::size_t widest = 4;
    constexpr std::size_t longest_title = 180;
    if (table.column_count() < 2 || table.column_count() > widest || table.header_rows > 0)
        return {};
    std::vector<std::string> signatures(table.column_count());
    std::vector<bool> holds_titles(table.column_count(), false);
    std::vector<Element> elements;
    for (const auto &row : table.grid) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const auto &cell = row[column].cell;
            if (row[column].covered || base::trim(cell.text).empty())
                continue;
            Element element;
            element.kind = Element::Kind::Heading;
            element.text = base::squeeze(cell.text);
            const document::Cell *title = title_beside_number(row, column);
            if (title != nullptr)
                element.text += ' ' + base::squeeze(title->text);
            element.heading = parse_heading(element.text);
            element.place = cell.place;
            const bool is_box = element.heading && !element.heading->title.empty() && !element.heading->code.empty()
                && element.text.size() <= longest_title && element.text.find("。") == std::string::npos;
            if (!is_box || (!signatures[column].empty() && signatures[column] != element.heading->signature()))
                return {};
            signatures[column] = element.heading->signature();
            element.is_listed = column > 0;
            elements.push_back(std::move(element));
            if (title == nullptr)
                continue;
            column += static_cast<std::size_t>(std::max(cell.column_span, 1));
            holds_titles[column] = true;
        }
    }
    bool are_all_numbered = true;
    for (std::size_t column = 0; column < signatures.size(); ++column)
        are_all_numbered = are_all_numbered && signatures[column].empty() == holds_titles[column];
    std::erase(signatures, "");
    std::ranges::sort(signatures);
    const bool are_distinct =
        are_all_numbered && std::ranges::adjacent_find(signatures) == signatures.end() && signatures.size() > 1;
    return are_distinct ? elements : std::vector<Element>();
}

/// 計画 (Plan).
bool names_step(std::string_view cell)
{
    static const RE2 step(R"(.{1,30}[（(][A-Za-z]+[）)])");
    const std::string text = base::squeeze(cell);
    return (text.ends_with(")") || text.ends_with("）")) && RE2::FullMatch(text, step);
}

/// 計画 (Plan) | the step in a sentence, a row a step: running text in boxes. Empty for other tables.
std::vector<Element> steps_in_boxes(const document::Table &table)
{
    std::vector<Element> elements;
    for (const auto &row : table.grid) {
        if (row.size() != 2 || !row[1].cell.text.contains("。") || !names_step(row[0].cell.text))
            return {};
        for (const auto &grid_cell : row) {
            Element element;
            element.text = base::squeeze(grid_cell.cell.text);
            element.place = grid_cell.cell.place;
            element.blank_above = 1;
            elements.push_back(std::move(element));
        }
    }
    return elements;
}

} // namespace

namespace {

/// The only text that begins in the row; null where there is none or several.
const document::Cell *only_text(const std::vector<document::Table::GridCell> &row)
{
    const document::Cell *only = nullptr;
    for (const auto &cell : row) {
        if (cell.covered || base::trim(cell.cell.text).empty())
            continue;
        if (only != nullptr)
            return nullptr;
        only = &cell.cell;
    }
    return only;
}

} // namespace

bool is_box(const document::Table &table)
{
    if (table.column_count() == 1)
        return true;
    const auto *tab = table.row_count() < 2 ? nullptr : only_text(table.grid.front());
    if (tab == nullptr || !table.grid.front().front().cell.text.empty() || !kind_of_label(base::squeeze(tab->text)))
        return false;
    return std::all_of(table.grid.begin() + 1, table.grid.end(), [&](const auto &row) {
        return !row.front().covered && row.front().cell.column_span == static_cast<int>(row.size());
    });
}

std::vector<document::Line> lines_in_box(const document::Table &table)
{
    std::vector<document::Line> lines;
    for (const auto &row : table.grid) {
        const auto *text_cell = only_text(row);
        if (text_cell == nullptr)
            continue;
        const document::Cell &cell = *text_cell;
        int cell_line = 0;
        for (const std::string_view text : base::split(cell.text, "\n")) {
            if (base::trim(text).empty())
                continue;
            document::Line &line = lines.emplace_back();
            line.text = base::trim(text);
            line.cell_line = ++cell_line;
            line.place = cell.place;
        }
    }
    if (!lines.empty()) {
        lines.front().blank_lines_above = table.blank_lines_above;
        lines.front().starts_page = table.starts_page;
    }
    return lines;
}

std::vector<Element> read_boxes(const document::Table &table, const std::vector<std::string> &more_levels)
{
    if (auto heading = heading_in_table(table, more_levels))
        return {std::move(*heading)};
    if (auto headings = headings_in_boxes(table); !headings.empty())
        return headings;
    if (auto steps = steps_in_boxes(table); !steps.empty())
        return steps;
    if (auto heading = heading_in_cells(table))
        return {std::move(*heading)};
    return {};
}

} // namespace taikei::reader

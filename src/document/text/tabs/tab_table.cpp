#include "document/text/tabs/tab_table.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "document/text/markup_fragment.hpp"
#include "document/text/number_mark.hpp"
#include "document/text/tabs/tab_cells.hpp"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>
#include <vector>

namespace taikei::document {

namespace {

/// Made only of dashes and tabs, with at least two dashes a cell: a cell with one dash states that there is no value.
bool is_separator_row(std::string_view line)
{
    return line.find_first_not_of("-\t") == std::string_view::npos && line.contains("--")
        && std::ranges::all_of(base::split(line, "\t"), [](std::string_view cell) { return cell.size() != 1; });
}

bool is_only_indented(std::string_view line)
{
    const auto text = line.find_first_not_of("\t ");
    return text != std::string_view::npos && line.find('\t', text) == std::string_view::npos;
}

std::size_t count_tab_lines(std::span<const SourceLine> lines)
{
    std::size_t count = 0;
    while (count < lines.size() && lines[count].text.contains('\t')
           && (count == 0 || (lines[count].blank_lines_above == 0 && lines[count].page == lines[0].page)))
        ++count;
    return count;
}

/// 食堂と組み、一皿を / 割引で出します。 and 健康の保持に努 / めます。: a sentence that its cell's width broke.
bool breaks_sentence(std::string_view above, std::string_view below)
{
    constexpr std::size_t letter = 3; ///< bytes of a wide one
    if (above.size() < letter || !below.ends_with("。"))
        return false;
    std::size_t at = above.size() - letter;
    const char32_t last = base::next_code_point(above, at);
    at = 0;
    return last == U'、' || base::is_hiragana(last)
        || (base::is_kanji(last) && base::is_hiragana(base::next_code_point(below, at)));
}

/// The cells of one row, which may be broken over lines.
std::vector<Cell> read_row(std::span<const SourceLine> lines, const Assembly &assembly)
{
    std::vector<Cell> row;
    for (const SourceLine &line : lines) {
        bool goes_on = !row.empty();
        for (const auto part : base::split(line.text, "\t")) {
            if (!std::exchange(goes_on, false)) {
                row.emplace_back().text = decode_cell(part);
                continue;
            }
            const std::string_view rest = base::trim(part);
            std::string &cell = row.back().text;
            cell += breaks_sentence(cell, rest) ? decode_cell(rest) : '\n' + decode_cell(part);
        }
    }
    row.front().place = assembly.place_of(lines.front());
    row.front().place.last_line = lines.back().number;
    return row;
}

bool is_value_cell(const std::vector<Cell> &row, std::size_t column)
{
    return column < row.size() && is_value_like(base::squeeze(row[column].text));
}

/// 満足度 | 就学前 | 72% | 80% and | 小学生 | 67% | 75% below 指標 | 現状値 | 目標値, among rows without a part: word
/// processors give a merged cell as one. Gives the rows without a part an empty cell for it.
void make_room_for_parts(std::vector<std::vector<Cell>> &rows)
{
    constexpr std::size_t fewest_cells = 4;
    constexpr std::ptrdiff_t fewest_parts = 2;
    if (rows.empty() || rows.front().size() < 2)
        return;
    const std::size_t width = rows.front().size();
    const auto has_part = [&](const std::vector<Cell> &row) {
        return row.size() >= fewest_cells - 1 && !row[1].text.empty() && !is_value_cell(row, 1)
            && is_value_cell(row, 2);
    };
    const auto is_wide = [&](const std::vector<Cell> &row) { return row.size() == width + 1 && has_part(row); };
    const auto body = std::span(rows).subspan(1);
    const bool has_plain = std::ranges::any_of(body, [](const auto &row) { return is_value_cell(row, 1); });
    const bool fits = std::ranges::all_of(body, [&](const auto &row) { return row.size() <= width || is_wide(row); });
    if (!has_plain || !fits || std::ranges::none_of(body, is_wide)
        || std::ranges::count_if(body, has_part) < fewest_parts)
        return;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (r == 0 || !has_part(rows[r]))
            rows[r].insert(rows[r].begin() + 1, Cell{});
    }
}

/// Whether every cell of the column that is filled counts what stands behind it.
bool counts_next_column(std::span<const std::vector<Cell>> rows, std::size_t column)
{
    bool any = false;
    for (const auto &row : rows) {
        if (row[column].text.empty() && row[column + 1].text.empty())
            continue;
        if (!is_number_mark(row[column].text) || row[column + 1].text.empty() || is_number_mark(row[column + 1].text))
            return false;
        any = true;
    }
    return any;
}

/// 1 | 便利な窓口 | ① | 行かない窓口 below 基本方針 | 施策: word processors give a head merged over a number and its
/// title as one cell. Joins each number with its title.
void join_numbers_with_titles(std::vector<std::vector<Cell>> &rows)
{
    constexpr std::size_t fewest_rows = 3;
    if (rows.size() < fewest_rows || rows[0].empty() || rows[1].size() <= rows[0].size())
        return;
    const std::size_t width = rows[1].size();
    std::vector<std::vector<Cell>> body(rows.begin() + 1, rows.end());
    for (auto &row : body) {
        if (row.size() < width && row.front().text.empty())
            row.insert(row.begin(), width - row.size(), Cell{}); // below cells merged downwards
        if (row.size() != width)
            return;
    }
    std::vector<std::size_t> numbers;
    for (std::size_t column = 0; column + 1 < width; ++column) {
        if (counts_next_column(body, column))
            numbers.push_back(column++);
    }
    if (numbers.empty() || width - numbers.size() != rows[0].size())
        return;
    std::ranges::move(body, rows.begin() + 1);
    for (auto &row : std::span(rows).subspan(1)) {
        for (const std::size_t column : std::views::reverse(numbers)) {
            if (!row[column].text.empty())
                row[column + 1].text = row[column].text + "　" + row[column + 1].text;
            row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
        }
    }
}

} // namespace

base::Result<std::size_t> add_tab_table(std::span<const SourceLine> lines, std::span<const std::size_t> broken_rows,
                                        Assembly &assembly)
{
    const std::vector<std::size_t> whole_rows(broken_rows.empty() ? count_tab_lines(lines) : 0, 1);
    const std::span<const std::size_t> lengths = broken_rows.empty() ? whole_rows : broken_rows;
    const auto count = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
    const auto taken = lines.first(count);
    if (std::ranges::all_of(taken, [](const SourceLine &l) { return is_only_indented(l.text); }))
        return 0;
    RawTable found;
    found.table.origin = Table::Origin::Tabs;
    found.table.blank_lines_above = taken.front().blank_lines_above;
    found.table.starts_page = taken.front().starts_page;
    found.table.place = assembly.place_of(taken.front());
    found.table.place.last_line = taken.back().number;
    auto rest = taken;
    for (const std::size_t length : lengths) {
        const auto row = rest.first(length);
        const SourceLine &line = row.front();
        rest = rest.subspan(length);
        if (is_separator_row(line.text)) {
            if (found.table.header_rows == 0)
                found.table.header_rows = static_cast<int>(found.rows.size());
            continue;
        }
        const auto tabs = count_tabs(line.text);
        if (auto allowed = assembly.allow_row(tabs + 1, assembly.place_of(line)); !allowed)
            return std::unexpected(allowed.error());
        found.rows.push_back(read_row(row, assembly));
    }
    join_numbers_with_titles(found.rows);
    make_room_for_parts(found.rows);
    if (auto added = assembly.add(std::move(found)); !added)
        return std::unexpected(added.error());
    return count;
}

} // namespace taikei::document

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"
#include "reader/value/has_figure.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_explained_name = 180; ///< in bytes

/// ① 防災訓練の参加者数：総合防災訓練と地区訓練の参加者の合計
struct ExplainedRow {
    std::string name;
    std::string text;
};

std::optional<ExplainedRow> part_explained(const Element &element)
{
    if (element.line == nullptr || element.table != nullptr)
        return std::nullopt;
    constexpr std::string_view colon = "：";
    const std::string_view line = element.line->text;
    const auto end = line.substr(0, longest_explained_name).find(colon);
    if (end == std::string_view::npos || end + colon.size() >= line.size())
        return std::nullopt;
    constexpr std::u32string_view marks = U" 　・○●◆◇■□※*＊.．)）";
    std::size_t begin = 0;
    while (begin < end) {
        std::size_t next = begin;
        const char32_t c = base::next_code_point(line, next);
        const bool is_digit = base::is_between(c, U'0', U'9') || base::is_between(c, U'０', U'９');
        if (!marks.contains(c) && !base::is_circled_number(c) && !is_digit)
            break;
        begin = next;
    }
    return ExplainedRow{base::fold_tight(line.substr(begin, end - begin)),
                        std::string(base::trim(line.substr(end + colon.size())))};
}

/// A legend explains shorter ones (A：順調).
bool is_long_enough(std::string_view name)
{
    constexpr std::size_t shortest = 9; ///< in bytes
    return name.size() >= shortest;
}

/// Behind the first columns stands a figure.
bool holds_figures(const document::Table &table)
{
    return std::ranges::any_of(table.grid, [](const auto &row) {
        return std::any_of(row.begin() + 1, row.end(), [](const document::Table::GridCell &cell) {
            return !cell.cell.text.empty() && has_figure(cell.cell.text);
        });
    });
}

/// What the rows of the table may be named: the cells of its first columns, and two of one column that wrapped.
std::unordered_set<std::string> row_names_of(const document::Table &table)
{
    constexpr std::size_t name_columns = 2;
    std::unordered_set<std::string> names;
    for (std::size_t column = 0; column < std::min(name_columns, table.column_count()); ++column) {
        std::string above;
        for (const auto &row : table.grid) {
            const std::string &text = row[column].cell.text;
            if (row[column].covered || text.empty() || text.size() > longest_explained_name)
                continue;
            std::string name = base::fold_tight(text);
            names.insert(above + name);
            names.insert(name);
            above = std::move(name);
        }
    }
    return names;
}

/// 1-2, in digits of either width: what a note names a row by; none for a number alone, which counts the notes.
std::string row_number(std::string_view text)
{
    constexpr std::size_t longest = 24; ///< in bytes
    if (text.empty() || text.size() > longest)
        return {};
    std::string number = base::narrow(text);
    const bool is_number = number.find_first_not_of("0123456789-") == std::string::npos && number.front() != '-'
        && number.back() != '-' && number.contains('-');
    return is_number ? number : std::string();
}

/// By their numbers, the names of the rows of tables above.
using NumberedRows = std::unordered_map<std::string, std::string>;

void add_numbered_rows(const document::Table &table, NumberedRows &rows)
{
    for (const auto &row : table.grid) {
        std::string number = row.size() > 2 ? row_number(row[0].cell.text) : std::string();
        if (!number.empty() && is_long_enough(row[1].cell.text) && row[1].cell.text.size() <= longest_explained_name)
            rows.insert_or_assign(std::move(number), base::fold_tight(row[1].cell.text));
    }
}

/// ※1-2　集団回収を含む。: a remark on the row that has the number 1-2.
void settle_numbered_remark(Element &element, const NumberedRows &rows)
{
    constexpr std::string_view sign = "※";
    if (rows.empty() || element.line == nullptr || !base::trim(element.line->text).starts_with(sign))
        return;
    const std::string_view text = base::trim(base::trim(element.line->text).substr(sign.size()));
    const auto words = base::squeezed_words(text);
    const std::string number = words.size() > 1 ? row_number(words.front()) : std::string();
    const auto row = number.empty() ? rows.end() : rows.find(number);
    if (row == rows.end())
        return;
    element.kind = Element::Kind::Note;
    element.heading.reset();
    element.label = row->second;
    element.bullet = sign;
    element.text = base::trim(text.substr(words.front().size()));
}

/// ［指標の説明］ above them.
bool may_title_explanations(const Element &element)
{
    constexpr std::size_t longest_title = 45; ///< in bytes
    return element.line != nullptr && element.table == nullptr && element.kind != Element::Kind::Heading
        && element.line->text.size() <= longest_title;
}

} // namespace

void find_explained_rows(std::vector<Element> &elements)
{
    NumberedRows rows;
    for (Element &element : elements) {
        if (element.kind == Element::Kind::Table && element.table != nullptr)
            add_numbered_rows(*element.table, rows);
        else
            settle_numbered_remark(element, rows);
    }
    std::vector<bool> is_title(elements.size(), false);
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        if (elements[i].kind != Element::Kind::Table || elements[i].table == nullptr)
            continue;
        const bool is_titled = !part_explained(elements[i + 1]) && may_title_explanations(elements[i + 1]);
        std::size_t at = i + (is_titled ? 2 : 1);
        std::unordered_set<std::string> names;
        for (; at < elements.size(); ++at) {
            auto row = part_explained(elements[at]);
            if (!row)
                break;
            if (names.empty() && is_long_enough(row->name) && holds_figures(*elements[i].table))
                names = row_names_of(*elements[i].table);
            if (!is_long_enough(row->name) || !names.contains(row->name))
                break;
            is_title[i + 1] = is_titled;
            Element &element = elements[at];
            element.kind = Element::Kind::Note;
            element.heading.reset();
            element.label = std::move(row->name);
            element.text = std::move(row->text);
        }
    }
    take_off(elements, is_title);
}

} // namespace taikei::reader

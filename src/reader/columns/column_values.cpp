#include "reader/columns/column_values.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

constexpr std::size_t longest_value_word = 24; ///< 未導入, 黒字化; in bytes

/// How many of the words from `from` on are values.
std::size_t count_leading_values(const std::vector<std::string> &words, std::size_t from)
{
    std::size_t count = 0;
    while (from + count < words.size() && is_value(words[from + count]))
        ++count;
    return count;
}

bool begins_with_part(const ColumnLine &line)
{
    return line.words.size() > 1 && Lexicon::get().is_part(line.words.front()) && is_value(line.words[1]);
}

std::string joined_from(const std::vector<std::string> &words, std::size_t from)
{
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i)
        text += (text.empty() ? "" : " ") + words[i];
    return text;
}

} // namespace

bool begins_with_value(const ColumnLine &line)
{
    return is_value(line.words.front()) || begins_with_part(line);
}

bool ColumnValues::add_block(const std::vector<ColumnLine> &lines,
                             const std::function<std::optional<std::size_t>(const ColumnLine &)> &column)
{
    m_remark_open = false;
    m_lead.clear();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t before = m_values.size();
        if (!add_line(lines[i], i == 0))
            return false;
        if (m_values.size() > before)
            m_values[before].column = column(lines[i]);
    }
    return m_lead.empty();
}

void ColumnValues::add_value(Value value)
{
    value.line = m_lines;
    m_values.push_back(std::move(value));
}

bool ColumnValues::add_line(const ColumnLine &line, bool begins_block)
{
    const auto &words = line.words;
    const bool has_part = begins_with_part(line);
    std::size_t count = has_part ? 1 : count_leading_values(words, 0);
    const bool ends_with_dash = m_has_remarks && words.size() > 1 && is_dash(words.back());
    const bool is_word = count == 0 && line.text.size() <= longest_value_word
        && (ends_with_dash ? words.size() == 2 : !m_remark_open && words.size() == 1 && !m_values.empty());
    if (count == 0 && !is_word) {
        const bool is_remark = m_has_remarks && (m_remark_open || begins_block || !m_lead.empty());
        if (is_remark && m_remark_open)
            m_values.back().remark += line.text;
        else if (is_remark)
            m_lead += line.text;
        return is_remark;
    }
    if (is_word)
        count = 1;
    ++m_lines;
    std::string rest = has_part ? joined_from(words, 2) : joined_from(words, count);
    bool ends_row = !rest.empty();
    if (ends_with_dash && rest.empty() && count > 1)
        --count;
    ends_row = ends_row || ends_with_dash;
    if (ends_row && !m_has_remarks)
        return false;
    if (is_dash(rest))
        rest.clear();
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_last = i + 1 == count;
        Value value;
        value.text = has_part ? words[0] + ' ' + words[1] : words[i];
        value.part = has_part ? words[0] : std::string();
        value.ends_row = is_last && ends_row;
        value.begins_block = begins_block && i == 0;
        if (value.ends_row)
            value.remark = std::exchange(m_lead, {}) + rest;
        add_value(std::move(value));
    }
    m_has_rests = m_has_rests || ends_row;
    m_remark_open = ends_row && !m_values.back().remark.empty();
    return true;
}

namespace {

/// The cells of values, in their order: 男性 80.6 and 女性 84.9 below it are one.
template <typename Value>
std::vector<Value> packed_cells(const std::vector<Value> &values)
{
    std::vector<Value> cells;
    std::string first_part;
    for (const Value &value : values) {
        const bool goes_on = !cells.empty() && !value.part.empty() && !first_part.empty() && value.part != first_part;
        if (goes_on) {
            cells.back().text += '\n' + value.text;
            cells.back().remark += value.remark;
            continue;
        }
        first_part = value.part;
        cells.push_back(value);
    }
    return cells;
}

} // namespace

std::vector<ColumnRow> ColumnValues::rows(std::size_t rows) const
{
    if (rows == 0)
        return {};
    if (m_has_rests)
        return rows_with_remarks(rows);
    auto found = rows_of_lines(rows);
    if (found.empty())
        found = rows_of_columns(rows);
    return found.empty() ? rows_in_turn(rows) : found;
}

/// Only the last value of a row has a remark or its dash behind it: the others are those of the columns before.
std::vector<ColumnRow> ColumnValues::rows_with_remarks(std::size_t rows) const
{
    std::vector<Value> before;
    std::vector<Value> last;
    std::vector<std::size_t> steps; ///< how many stood before each last one
    for (const Value &value : m_values) {
        (value.ends_row ? last : before).push_back(value);
        if (value.ends_row)
            steps.push_back(before.size());
    }
    before = packed_cells(before);
    last = packed_cells(last);
    const std::size_t columns = m_columns - 1;
    if (last.size() != rows || before.size() != rows * columns)
        return {};
    bool is_by_row = columns > 1;
    for (std::size_t i = 0; i < steps.size() && is_by_row; ++i)
        is_by_row = steps[i] == (i + 1) * columns;
    const bool is_by_column = !is_by_row && !steps.empty() && steps.front() == rows * columns;
    if (columns > 1 && !is_by_row && !is_by_column)
        return rows_with_a_late_end(rows);
    std::vector<ColumnRow> found(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c)
            found[r].values.push_back(before[is_by_row ? r * columns + c : c * rows + r].text);
        found[r].values.push_back(last[r].text);
        found[r].remark = last[r].remark;
    }
    return found;
}

/// 51.8 / 70.0 / 31.2 60.0 80.0 危機管理課 / … / 85.0 市民アンケート: row by row, but the ends of some rows, whose
/// cells stand apart from the others, are printed last. In their order.
std::vector<ColumnRow> ColumnValues::rows_with_a_late_end(std::size_t rows) const
{
    std::vector<ColumnRow> found;
    std::vector<std::size_t> open; ///< rows without their ends
    ColumnRow row;
    for (const Value &value : m_values) {
        const bool is_full = row.values.size() + 1 == m_columns;
        if (!value.ends_row) {
            if (is_full) {
                open.push_back(found.size());
                found.push_back(std::exchange(row, {}));
            }
            row.values.push_back(value.text);
        } else if (is_full) {
            row.values.push_back(value.text);
            row.remark = value.remark;
            found.push_back(std::exchange(row, {}));
        } else if (row.values.empty() && !open.empty()) {
            ColumnRow &late = found[open.front()];
            late.values.push_back(value.text);
            late.remark = value.remark;
            open.erase(open.begin());
        } else {
            return {};
        }
    }
    const bool is_even = row.values.empty() && open.empty() && found.size() == rows;
    return is_even ? found : std::vector<ColumnRow>();
}

/// 27.4％ 30.1％ 31.3％ 40.0％: a line a row.
std::vector<ColumnRow> ColumnValues::rows_of_lines(std::size_t rows) const
{
    if (m_columns < 2 || m_lines != rows || m_values.size() != rows * m_columns)
        return {};
    std::vector<ColumnRow> found(rows);
    for (const Value &value : m_values)
        found[value.line - 1].values.push_back(value.text);
    const bool is_even =
        std::ranges::all_of(found, [&](const ColumnRow &row) { return row.values.size() == m_columns; });
    return is_even ? found : std::vector<ColumnRow>();
}

/// A block a column, or several where its rows stand apart.
std::vector<ColumnRow> ColumnValues::rows_of_columns(std::size_t rows) const
{
    const std::vector<Value> cells = packed_cells(m_values);
    if (cells.size() != rows * m_columns)
        return {};
    for (std::size_t c = 0; c < m_columns; ++c) {
        if (!cells[c * rows].begins_block)
            return {};
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].column && *cells[i].column != i / rows)
            return {};
    }
    std::vector<ColumnRow> found(rows);
    for (std::size_t i = 0; i < cells.size(); ++i)
        found[i % rows].values.push_back(cells[i].text);
    return found;
}

/// 基準値 / 1.38 // 目標値 / 1.55 // 58.7％ // 70.0％: the heads above the first row's cells tell that the cells of a
/// row follow one another.
std::vector<ColumnRow> ColumnValues::rows_in_turn(std::size_t rows) const
{
    const std::vector<Value> cells = packed_cells(m_values);
    if (m_columns < 2 || cells.size() != rows * m_columns)
        return {};
    std::vector<ColumnRow> found(rows);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool is_first_row = i < m_columns;
        if (is_first_row ? cells[i].column != i : cells[i].column.has_value())
            return {};
        found[i / m_columns].values.push_back(cells[i].text);
    }
    return found;
}

} // namespace taikei::reader

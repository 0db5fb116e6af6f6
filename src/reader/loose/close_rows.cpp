#include "reader/loose/close_rows.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// ◎, △, ↗: how a goal was met, or where it leads; no value.
bool is_sign(std::string_view word)
{
    constexpr std::u32string_view signs = U"◎○◯〇△▲×↑↓→←↗↘↖↙⇒";
    std::size_t at = 0;
    return !word.empty() && signs.contains(base::next_code_point(word, at)) && at == word.size();
}

/// A word where a value is expected: 維持, 全組織, 集計中.
bool may_stand_for_value(std::string_view word)
{
    constexpr std::size_t longest = 30; ///< in bytes
    return is_value(word) || (word.size() <= longest && !is_sign(word) && !word.contains("。"));
}

bool is_kind_word(std::string_view word)
{
    constexpr std::size_t longest = 18; ///< in bytes
    return word.size() <= longest && !has_figure(word) && look_up_head(word)->kind.has_value();
}

/// B of B（計画どおり）.
std::string_view text_before_bracket(std::string_view text)
{
    return text.substr(0, std::min(text.find("（"), text.find('(')));
}

bool ends_close_table(const Element &element)
{
    if (element.line == nullptr || element.blank_above > 0 || element.starts_page || element.line->text.contains('\t'))
        return true;
    if (element.kind == Element::Kind::Note || element.kind == Element::Kind::Source
        || element.kind == Element::Kind::Caption || element.kind == Element::Kind::Term)
        return true;
    if (element.heading && !element.heading->level.empty())
        return true;
    // 効果額（単位：千円）: the title of the next table.
    const std::string_view text = base::trim(element.line->text);
    if (text.contains("（単位：") && text.ends_with("）") && !text.starts_with("（"))
        return true;
    // 進捗評価 B（計画どおり）: a field of the form around the table.
    const bool judges = element.kind == Element::Kind::Label && is_rating_letter(text_before_bracket(element.text));
    return judges || (element.kind == Element::Kind::Label && element.decorated);
}

} // namespace

CloseRows::CloseRows(const CloseHead &head)
    : m_head(head)
    , m_ahead(head.columns.size())
    , m_begin_of_values(head.columns[head.kind ? *head.kind : head.first_value].begin)
{
    for (std::size_t i = head.first_value; i < head.end_of_values; ++i)
        m_places.push_back({{}, head.columns[i].begin, head.columns[i].end});
}

void CloseRows::append(std::string &cell, const std::string &text)
{
    cell += (cell.empty() ? "" : "\n") + text;
}

bool CloseRows::add(const Element &element, const Element *next)
{
    if (ends_close_table(element))
        return false;
    const Words words = placed_words(element);
    return m_head.kind ? add_kinds(words, element, next) : add_plain(words, element, next);
}

/// The first of the words that fill all columns of values; their number where there are none.
std::size_t CloseRows::find_values(const Words &words) const
{
    const bool has_name = !m_ahead.front().empty();
    for (std::size_t at = has_name ? 0 : 1; at + m_head.value_count() <= words.size(); ++at) {
        const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
        if (is_value(words[at].text)
            && std::all_of(begin, begin + static_cast<std::ptrdiff_t>(m_head.value_count()),
                           [](const PlacedWord &word) { return may_stand_for_value(word.text); }))
            return at;
    }
    return words.size();
}

void CloseRows::begin_row(const Element &element)
{
    m_rows.push_back({std::exchange(m_ahead, std::vector<std::string>(m_head.columns.size())), element.place});
    m_is_complete = true;
}

/// Name, unit and what stands before 区分.
void CloseRows::take_front(const Words &words, std::size_t end, std::vector<std::string> &cells)
{
    const std::size_t end_of_front = m_head.kind ? *m_head.kind : m_head.first_value;
    for (std::size_t column = end_of_front; column-- > 1 && end > 0;) {
        const std::string &word = words[end - 1].text;
        const bool fits = column == m_head.unit ? end > 1 || !cells.front().empty() : is_value(word);
        if (fits && cells[column].empty())
            cells[column] = words[--end].text;
    }
    std::string name;
    for (std::size_t i = 0; i < end; ++i)
        name += (name.empty() ? "" : " ") + words[i].text;
    if (name.empty())
        return;
    append(cells.front(), name);
    m_last_name = words[end - 1].end - words[0].begin;
    m_widest_name = std::max(m_widest_name, m_last_name);
}

/// What stands behind the values: signs fill the columns of rates, an office its own, other words the last one.
void CloseRows::take_behind(const Words &words, std::size_t from, CloseRow &row)
{
    for (std::size_t i = from; i < words.size(); ++i) {
        if (is_sign(words[i].text) || is_dash(words[i].text))
            continue;
        std::size_t best = m_head.columns.size();
        for (std::size_t column = m_head.end_of_values; column < m_head.columns.size(); ++column) {
            const Head &head = m_head.columns[column].head;
            const bool is_office = head.has(ColumnRole::Department);
            const bool fits = !head.is_computed && (!is_office || Lexicon::get().is_department(words[i].text));
            if (fits
                && (best == m_head.columns.size()
                    || distance_of_middles(m_head.columns[column], words[i])
                        < distance_of_middles(m_head.columns[best], words[i])))
                best = column;
        }
        if (best < m_head.columns.size())
            append(row.cells[best], words[i].text);
    }
}

bool CloseRows::add_plain(const Words &words, const Element &element, const Element *next)
{
    const std::size_t at = find_values(words);
    if (at == words.size())
        return add_rest(words, element, next);
    begin_row(element);
    CloseRow &row = m_rows.back();
    take_front(words, at, row.cells);
    for (std::size_t i = 0; i < m_head.value_count(); ++i)
        row.cells[m_head.first_value + i] = words[at + i].text;
    m_begin_of_values = std::min(m_begin_of_values, words[at].begin);
    take_behind(words, at + m_head.value_count(), row);
    return true;
}

/// A line without values: the rest of the name or of the text behind, or the beginning of the next row's.
bool CloseRows::add_rest(const Words &words, const Element &element, const Element *next)
{
    constexpr int cut_slack = 3;
    const std::string text = base::squeeze(element.line->text);
    const bool is_title = !element.bullet.empty() || text.contains("。") || kind_of_label(text)
        || (next != nullptr && next->line != nullptr && !next->bullet.empty());
    const bool is_heading =
        !words.empty() && element.kind == Element::Kind::Heading && words.front().begin < m_begin_of_values;
    if (words.empty() || is_title || is_heading)
        return false;
    for (const PlacedWord &word : words) {
        const bool is_name = word.begin < m_begin_of_values;
        const bool goes_on = !m_rows.empty() && !m_head.flows
            && (is_name ? m_last_name + cut_slack >= m_widest_name && m_ahead.front().empty()
                        : !m_rows.back().cells.back().empty());
        std::vector<std::string> &cells = goes_on ? m_rows.back().cells : m_ahead;
        append(is_name ? cells.front() : cells.back(), word.text);
        if (is_name)
            m_last_name = word.end - word.begin;
        m_is_complete = goes_on;
    }
    return true;
}

std::size_t CloseRows::group_begin() const
{
    return m_rows.size() - m_kinds.size();
}

/// The columns in which some of a row's values stand: in order, each as near to where they stood last as the others
/// allow.
std::vector<std::size_t> CloseRows::columns_of(const Words &values) const
{
    const std::size_t count = m_head.value_count();
    const std::size_t size = values.size();
    constexpr int never = std::numeric_limits<int>::max() / 4;
    // cost[i][c]: of the first i values in the first c columns.
    std::vector<std::vector<int>> cost(size + 1, std::vector<int>(count + 1, never));
    std::ranges::fill(cost[0], 0);
    for (std::size_t i = 1; i <= size; ++i) {
        for (std::size_t c = i; c <= count; ++c) {
            const int here = distance_of_middles(values[i - 1], m_places[c - 1]);
            cost[i][c] = std::min(cost[i][c - 1], cost[i - 1][c - 1] + here);
        }
    }
    std::vector<std::size_t> columns(size);
    for (std::size_t i = size, c = count; i > 0; --i, --c) {
        while (c > i && cost[i][c - 1] <= cost[i][c])
            --c;
        columns[i - 1] = m_head.first_value + c - 1;
    }
    return columns;
}

/// The first row of the open group that has none of these columns filled.
CloseRow *CloseRows::row_for(const std::vector<std::size_t> &columns)
{
    for (std::size_t r = group_begin(); r < m_rows.size(); ++r) {
        CloseRow &row = m_rows[r];
        if (std::ranges::all_of(columns, [&](std::size_t column) { return row.cells[column].empty(); }))
            return &row;
    }
    return nullptr;
}

void CloseRows::place_values(const Words &words, CloseRow &row, int end_of_kind)
{
    Words values;
    std::size_t at = 0;
    for (; at < words.size() && values.size() < m_head.value_count(); ++at) {
        if (is_sign(words[at].text) || (!is_value(words[at].text) && Lexicon::get().is_department(words[at].text)))
            break;
        values.push_back(words[at]);
    }
    // 目標値 2,860 2,880 above 実績値 2,871: the first value right behind its kind is that of the first column.
    constexpr int next_to = 1;
    const bool follows = !values.empty() && values.front().begin - end_of_kind == next_to;
    auto columns = columns_of(values);
    for (std::size_t i = 0; follows && m_follows_kind && i < values.size(); ++i)
        columns[i] = m_head.first_value + i;
    if (values.size() == m_places.size()) {
        m_places = values;
        m_follows_kind = follows;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        row.cells[columns[i]] = values[i].text;
    take_behind(words, at, m_rows[group_begin()]);
    m_is_complete = true;
}

/// 40.0以 above 上: the bound of the last value, cut by its cell's edge.
bool CloseRows::ends_bound(const Words &words)
{
    if (words.size() != 1 || m_rows.empty())
        return false;
    for (std::size_t i = m_head.end_of_values; i-- > m_head.first_value;) {
        std::string &cell = m_rows.back().cells[i];
        if (!is_rest_of_bound(cell, words.front().text))
            continue;
        cell += words.front().text;
        return true;
    }
    return false;
}

bool CloseRows::add_kinds(const Words &words, const Element &element, const Element *next)
{
    if (ends_bound(words))
        return true;
    const auto kind = std::ranges::find_if(words, [](const PlacedWord &word) { return is_kind_word(word.text); });
    const auto front = static_cast<std::size_t>(kind - words.begin());
    if (kind != words.end()) {
        const bool begins_group = m_kinds.empty() || std::ranges::find(m_kinds, kind->text) != m_kinds.end();
        if (begins_group)
            m_kinds.clear();
        begin_row(element);
        m_kinds.push_back(kind->text);
        m_rows.back().cells[*m_head.kind] = kind->text;
        if (front > 0)
            take_front(words, front, m_rows[group_begin()].cells);
        place_values(Words(kind + 1, words.end()), m_rows.back(), kind->end);
        return true;
    }
    const bool is_behind = !words.empty() && (words.front().begin >= m_begin_of_values || is_value(words.front().text));
    if (!is_behind || m_kinds.empty())
        return add_rest(words, element, next);
    const bool has_values = is_value(words.front().text);
    Words values;
    for (const PlacedWord &word : words) {
        if (values.size() == m_head.value_count() || is_sign(word.text) || (!is_value(word.text) && !has_values))
            break;
        if (!is_value(word.text) && Lexicon::get().is_department(word.text))
            break;
        values.push_back(word);
    }
    CloseRow *row = row_for(columns_of(values));
    if (row == nullptr)
        return false;
    if (values.empty())
        take_behind(words, 0, m_rows[group_begin()]);
    else
        place_values(words, *row, std::numeric_limits<int>::min() / 2);
    return true;
}

std::vector<CloseRow> CloseRows::finish()
{
    return std::move(m_rows);
}

} // namespace taikei::reader

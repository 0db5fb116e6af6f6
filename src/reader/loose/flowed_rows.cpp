#include "reader/loose/flowed_rows.hpp"

#include "base/text.hpp"
#include "reader/heading/heading.hpp"
#include "reader/loose/flowed_words.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

/// A value where one is expected: 100を維持 and 年10回 among them, which might be words of a sentence elsewhere.
bool may_be_value(std::string_view word)
{
    constexpr std::size_t longest = 36; ///< in bytes
    return is_value(word) || (word.size() <= longest && has_figure(word) && !word.ends_with("。"));
}

std::string joined(const std::vector<std::string> &words, std::size_t from, std::size_t end)
{
    std::string text;
    for (std::size_t i = from; i < end; ++i)
        text += (text.empty() ? "" : " ") + words[i];
    return text;
}

/// 小学校：0.9％ → 小学校; empty for any other word.
std::string label_of_packed(std::string_view word)
{
    constexpr std::size_t longest_label = 8;
    constexpr std::string_view colon = "：";
    const auto end = word.find(colon);
    if (end == std::string_view::npos || end == 0 || base::length(word.substr(0, end)) > longest_label
        || !is_value(word.substr(end + colon.size())))
        return {};
    return std::string(word.substr(0, end));
}

/// 検討中, 未実施: what may stand in a cell of values among others.
bool may_stand_in_cell(const std::string &word)
{
    constexpr std::size_t longest = 15; ///< in bytes
    return may_be_value(word)
        || (word.size() <= longest && !word.contains("。") && !word.contains("、")
            && !Lexicon::get().is_department(word));
}

std::size_t count_lines_of(std::string_view cell)
{
    return static_cast<std::size_t>(std::ranges::count(cell, '\n')) + 1;
}

/// 40％以上 above 60％以下 in one cell.
bool bounds(std::string_view lower, std::string_view upper)
{
    return lower.ends_with("以上") && upper.ends_with("以下");
}

} // namespace

bool FlowedRows::is_full() const
{
    return !m_values.empty() && m_values.size() == wanted()
        && (m_packed.empty() || count_lines_of(m_values.front()) == count_lines_of(m_values.back()));
}

/// 海岸清掃の参加者数 人 （未集計） 6,000 7,500: a word in brackets right behind the unit, before the other values of
/// the row.
bool FlowedRows::is_word_before_values(const std::vector<std::string> &words, std::size_t at) const
{
    constexpr std::size_t longest = 24; ///< in bytes
    const std::size_t end = at + m_head.value_count();
    const bool is_bracketed = words[at].starts_with("（") && words[at].ends_with("）") && words[at].size() <= longest;
    return is_bracketed && m_head.has_unit() && m_head.value_count() > 1 && at > 1 && end <= words.size()
        && is_unit(words[at - 1])
        && std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       words.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const std::string &word) { return is_value(word); });
}

/// Where the values of a line begin: from there on it has values only, up to as many as are wanted. Its size where it
/// has none.
std::size_t FlowedRows::find_values(const std::vector<std::string> &words) const
{
    const std::size_t wanted = m_head.value_count();
    const std::size_t behind = has_columns_behind() ? 1 : 0;
    // 支援体制 検討中 構築 圏域で整備: every cell is there, so words are values, too.
    const bool is_whole =
        !m_head.has_unit() && wanted > 1 && words.size() > wanted && words.size() <= wanted + 1 + behind;
    if (is_whole && !is_value(words[0])
        && std::all_of(words.begin() + 1, words.begin() + 1 + static_cast<std::ptrdiff_t>(wanted), may_stand_in_cell)
        && (words.size() == wanted + 1 || !is_value(words.back())))
        return 1;
    for (std::size_t at = m_lead.empty() ? 1 : 0; at < words.size(); ++at) {
        if (is_word_before_values(words, at))
            return at;
        const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(wanted, words.size() - at));
        if ((is_value(words[at]) && std::all_of(begin, end, may_stand_in_cell)) || !label_of_packed(words[at]).empty())
            return at;
    }
    return words.size();
}

/// A cell, or what goes on with the last one where cells pack several values.
void FlowedRows::add_value(const std::string &word)
{
    const std::string label = label_of_packed(word);
    if (m_values.empty())
        m_packed = label;
    if (!m_packed.empty() && !m_values.empty() && label != m_packed)
        m_values.back() += '\n' + word;
    else
        m_values.push_back(word);
}

bool FlowedRows::add(std::string_view line, std::string_view next, const base::Place &place)
{
    std::vector<std::string> words = flowed_words(line);
    if (m_values.empty() && m_lead.empty())
        m_place = place;
    while (!m_values.empty() && !words.empty() && is_year_bracket(words.front())) {
        const std::size_t of_cell = std::max<std::size_t>(m_parts.size(), 1);
        for (std::size_t i = m_values.size() - std::min(of_cell, m_values.size()); i < m_values.size(); ++i)
            m_values[i] += ' ' + words.front();
        words.erase(words.begin());
    }
    if (words.empty())
        return true;
    if (!m_values.empty()
        && (bounds(m_values.back(), words.front()) || is_rest_of_bound(m_values.back(), words.front()))) {
        m_values.back() += std::exchange(words.front(), {});
        words.erase(words.begin());
        if (words.empty())
            return true;
    }
    if (is_full() && goes_on_behind(words, next)) {
        m_behind.push_back(joined(words, 0, words.size()));
        return true;
    }
    if (is_full()) {
        complete();
        m_place = place;
    }
    return m_values.empty() ? begin(words) : add_values(words, 0);
}

/// △49.8％ 環境課 below 2013年度比, and ー below クリーンセンタ: the end of what stands behind the values, up to the
/// office that is still to come.
bool FlowedRows::ends_behind(const std::vector<std::string> &words) const
{
    constexpr std::size_t longest_rest = 9; ///< in bytes
    const Lexicon &lexicon = Lexicon::get();
    const std::string last = m_behind.empty() ? std::string() : flowed_words(m_behind.back()).back();
    if (lexicon.is_department(last))
        return false;
    if (words.size() == 1)
        return !last.empty() && words.front().size() <= longest_rest && lexicon.is_department(last + words.front());
    return m_head.has_remark_and_office() && lexicon.is_office(words.back()) && lexicon.is_department(words.back())
        && find_values(words) == words.size();
}

bool FlowedRows::goes_on_behind(const std::vector<std::string> &words, std::string_view next) const
{
    if (words.empty())
        return true;
    if (!has_columns_behind())
        return false;
    if (m_head.has_departments() && ends_behind(words))
        return true;
    if (m_head.has_departments())
        return std::ranges::all_of(words, [](const std::string &word) { return Lexicon::get().is_office(word); });
    // A remark goes on unless the line begins the name of a row whose values stand in the next one.
    constexpr int widest_rest = 6;
    if (m_behind.empty() || find_values(words) < words.size())
        return false;
    const auto below = flowed_words(next);
    const std::size_t values = below.empty() ? 0 : find_values(below);
    const bool begins_name = !below.empty() && values > 0 && values < below.size();
    return !begins_name || base::display_width(words.front()) <= widest_rest;
}

/// The word below 区分 at the end of these, whose rest may stand on the line above; the others are the name's.
std::string FlowedRows::take_part(std::vector<std::string> words)
{
    constexpr std::size_t longest_rest = 2; ///< in letters: 数 of 利用児童数
    std::string part = words.back();
    words.pop_back();
    if (words.empty() && !m_lead.empty() && base::length(part) <= longest_rest) {
        part = m_lead.back() + part;
        m_lead.pop_back();
    }
    if (!words.empty())
        m_lead.push_back(joined(words, 0, words.size()));
    return part;
}

bool FlowedRows::begin(const std::vector<std::string> &given)
{
    constexpr std::size_t longest_name = 150; ///< of a line, in bytes
    std::vector<std::string> words = given;
    if (m_head.has_code() && m_lead.empty() && m_code.empty()) {
        if (!is_bare_code(words.front()) || words.size() == 1)
            return false;
        m_code = words.front();
        words.erase(words.begin());
    }
    // 上陸回数 / 回 / 27: the cells of this row stand on lines of their own.
    if (m_head.has_unit() && m_unit.empty() && !m_lead.empty() && !m_lead.back().ends_with("の") && words.size() == 1
        && is_unit(words[0])) {
        m_unit = words[0];
        return true;
    }
    const std::size_t at = find_values(words);
    std::size_t end_of_name = at;
    if (at < words.size() && m_head.has_unit() && m_unit.empty() && (at > 1 || (at == 1 && !m_lead.empty())))
        m_unit = words[--end_of_name];
    // 回/ above 年
    if (!m_unit.empty() && end_of_name == 0 && !m_lead.empty()
        && (m_lead.back().ends_with('/') || m_lead.back().ends_with("／"))) {
        m_unit.insert(0, m_lead.back());
        m_lead.pop_back();
    }
    const std::string name = joined(words, 0, end_of_name);
    if (name.size() > longest_name || name.ends_with("。") || name.ends_with("、"))
        return false;
    const bool has_part = m_head.has_part() && at < words.size() && end_of_name > 0
        && (end_of_name > 1 || !m_lead.empty() || !m_rows.empty());
    if (has_part)
        m_part = take_part({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end_of_name)});
    else if (!name.empty())
        m_lead.push_back(name);
    if (at == words.size())
        return true;
    take_parts();
    return add_values(words, at);
}

bool FlowedRows::add_values(const std::vector<std::string> &words, std::size_t from)
{
    std::size_t at = from;
    const bool is_rest = !m_values.empty();
    for (; at < words.size() && !is_full(); ++at) {
        const bool fits = is_rest ? may_be_value(words[at]) : may_stand_in_cell(words[at]);
        if (!fits && label_of_packed(words[at]).empty())
            return false;
        add_value(words[at]);
    }
    if (at < words.size() && !has_columns_behind())
        return false;
    if (at < words.size())
        m_behind.push_back(joined(words, at, words.size()));
    return true;
}

/// 男性 and 女性 on lines of their own below the name: their values stand below one another, too.
void FlowedRows::take_parts()
{
    constexpr std::size_t fewest = 2;
    std::size_t count = 0;
    while (count + 1 < m_lead.size() && Lexicon::get().is_part(m_lead[m_lead.size() - 1 - count]))
        ++count;
    if (count < fewest)
        return;
    m_parts.assign(m_lead.end() - static_cast<std::ptrdiff_t>(count), m_lead.end());
    m_lead.resize(m_lead.size() - count);
}

void FlowedRows::complete()
{
    FlowedRow row;
    row.code = std::exchange(m_code, {});
    row.part = std::exchange(m_part, {});
    row.unit = std::exchange(m_unit, {});
    row.behind = std::exchange(m_behind, {});
    row.place = m_place;
    m_packed.clear();
    const bool has_name = m_lead.size() > 1 || (!m_rows.empty() && !m_rows.back().part.empty());
    if (m_parts.empty() && has_name && !m_lead.empty() && Lexicon::get().is_part(m_lead.back())) {
        row.part = m_lead.back();
        m_lead.pop_back();
    }
    for (const std::string &line : m_lead)
        row.name += (row.name.empty() ? "" : "\n") + line;
    if (row.name.empty() && !m_rows.empty())
        row.name = m_rows.back().name;
    const std::size_t of_cell = std::max<std::size_t>(m_parts.size(), 1);
    for (std::size_t part = 0; part < of_cell; ++part) {
        if (!m_parts.empty())
            row.part = m_parts[part];
        row.values.clear();
        for (std::size_t i = part; i < m_values.size(); i += of_cell)
            row.values.push_back(m_values[i]);
        m_rows.push_back(row);
    }
    m_lead.clear();
    m_parts.clear();
    m_values.clear();
}

std::vector<FlowedRow> FlowedRows::finish()
{
    if (is_full())
        complete();
    return std::move(m_rows);
}

} // namespace taikei::reader

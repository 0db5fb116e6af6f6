#include "reader/loose/flowed_rows.hpp"

#include "base/text.hpp"
#include "reader/heading/heading.hpp"
#include "reader/loose/torn_line.hpp"
#include "reader/reading.hpp"
#include "reader/value/cell.hpp"

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

/// Where the values of a line begin: from there on it has values only, up to as many as are wanted. Its size where it
/// has none.
std::size_t find_values(const std::vector<std::string> &words, std::size_t wanted, bool has_name)
{
    for (std::size_t at = has_name ? 0 : 1; at < words.size(); ++at) {
        const std::size_t end = std::min(words.size(), at + wanted);
        if (is_value(words[at])
            && std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                           words.begin() + static_cast<std::ptrdiff_t>(end), may_be_value))
            return at;
    }
    return words.size();
}

/// 40％以上 above 60％以下 in one cell.
bool bounds(std::string_view lower, std::string_view upper)
{
    return lower.ends_with("以上") && upper.ends_with("以下");
}

} // namespace

bool FlowedRows::add(std::string_view line, const base::Place &place)
{
    std::vector<std::string> words = squeezed_words(line);
    if (m_values.empty() && m_lead.empty())
        m_place = place;
    while (!m_values.empty() && !words.empty() && is_year_bracket(words.front())) {
        const std::size_t of_cell = std::max<std::size_t>(m_parts.size(), 1);
        for (std::size_t i = m_values.size() - std::min(of_cell, m_values.size()); i < m_values.size(); ++i)
            m_values[i] += '\n' + words.front();
        words.erase(words.begin());
    }
    if (words.empty())
        return true;
    if (!m_values.empty() && bounds(m_values.back(), words.front())) {
        m_values.back() += std::exchange(words.front(), {});
        words.erase(words.begin());
    }
    if (is_full() && goes_on_behind(words)) {
        m_behind.push_back(joined(words, 0, words.size()));
        return true;
    }
    if (is_full()) {
        complete();
        m_place = place;
    }
    return m_values.empty() ? begin(words) : add_values(words, 0);
}

bool FlowedRows::goes_on_behind(const std::vector<std::string> &words) const
{
    if (words.empty())
        return true;
    if (!has_columns_behind())
        return false;
    return m_head.has_departments()
        && std::ranges::all_of(words, [](const std::string &word) { return Lexicon::get().is_office(word); });
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
    const std::size_t at = find_values(words, m_head.value_count(), !m_lead.empty());
    std::size_t end_of_name = at;
    if (at < words.size() && m_head.has_unit() && (at > 1 || (at == 1 && !m_lead.empty())))
        m_unit = words[--end_of_name];
    const std::string name = joined(words, 0, end_of_name);
    if (name.size() > longest_name || name.ends_with("。") || name.ends_with("、"))
        return false;
    if (!name.empty())
        m_lead.push_back(name);
    if (at == words.size())
        return true;
    take_parts();
    return add_values(words, at);
}

bool FlowedRows::add_values(const std::vector<std::string> &words, std::size_t from)
{
    std::size_t at = from;
    for (; at < words.size() && m_values.size() < wanted(); ++at) {
        if (!may_be_value(words[at]))
            return false;
        m_values.push_back(words[at]);
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
    row.unit = std::exchange(m_unit, {});
    row.behind = std::exchange(m_behind, {});
    row.place = m_place;
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

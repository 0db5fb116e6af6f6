#include "reader/walk/tables_read.hpp"

#include "base/character.hpp"
#include "base/text.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace taikei::reader {

void TablesRead::read(const Element &element)
{
    Draft &draft = m_reading.draft;
    const std::size_t before = draft.indicators.size();
    const bool is_reference = !m_reading.caption.empty() && !is_numbered_caption(m_reading.caption)
        && !(m_reading.label && m_reading.label->kind == LabelKind::Indicators);
    m_reading.table = ++m_count;
    draft.confidence = element.table->confidence;
    read_table(m_reading, *element.table);
    draft.confidence = 1.0;
    m_reading.table = 0;
    const std::size_t after = draft.indicators.size();
    if (element.table->confidence < 1.0)
        draft.find("table-torn", element.table->grid.front().front().cell.text, element.place);
    m_last = {before, after};
    if (m_sources_stand_ahead)
        add_numbered(before);
    m_page = element.table->place.page;
    m_reference = {is_reference ? before : after, after};
}

namespace {

/// A label, and a text over all columns behind it.
bool is_label_with_text(const std::vector<document::Table::GridCell> &row)
{
    constexpr std::size_t longest_label = 45; ///< in bytes
    if (row.size() < 2)
        return false;
    const std::string &label = row.front().cell.text;
    if (label.empty() || label.size() > longest_label || row.front().covered || row[1].covered
        || !describes_indicator(*look_up_head(label)))
        return false;
    return std::all_of(row.begin() + 2, row.end(), [&](const auto &cell) { return cell.covered; });
}

} // namespace

bool TablesRead::add_description(const document::Table &table)
{
    auto &indicators = m_reading.draft.indicators;
    const auto [first, end] = m_last;
    if (table.place.page != m_page || first == end || end != indicators.size()
        || !std::ranges::all_of(table.grid, is_label_with_text))
        return false;
    const auto is_of_last = [&](const DraftIndicator &draft) {
        return draft.indicator.name == indicators.back().indicator.name;
    };
    if (!std::all_of(indicators.begin() + static_cast<std::ptrdiff_t>(first), indicators.end(), is_of_last))
        return false;
    std::vector<std::size_t> described;
    for (std::size_t i = first; i < end; ++i)
        described.push_back(i);
    for (const auto &row : table.grid)
        describe_indicators(m_reading, described, *look_up_head(row.front().cell.text), row[1].cell.text);
    return !table.grid.empty();
}

namespace {

/// ①アンケート調査　②業務統計: the sources by the numbers that stand for them in the table. Empty for any other text.
std::map<char32_t, std::string> numbered_sources(std::string_view text)
{
    std::map<char32_t, std::string> sources;
    char32_t open = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        const bool is_number = base::is_circled_number(c);
        if (!is_number && open == 0)
            return {};
        if (is_number)
            open = c;
        else
            sources[open] += text.substr(here, at - here);
    }
    for (auto &[number, source] : sources)
        source = base::trim(source);
    return sources;
}

/// The source that a cell means with ②, both of them with ①③; none for a cell that holds anything else.
std::optional<std::string> source_for(const std::map<char32_t, std::string> &sources, std::string_view cell)
{
    std::string text;
    for (std::size_t at = 0; at < cell.size();) {
        const auto found = sources.find(base::next_code_point(cell, at));
        if (found == sources.end())
            return std::nullopt;
        text += (text.empty() ? "" : "　") + found->second;
    }
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

} // namespace

void TablesRead::add_source(const Element &element)
{
    static const RE2 pattern(R"(^[（(]?(?:[^：:]{1,30}[：:]|出典|資料|出所)[ 　]*((?s:.*?))[）)]?$)");
    std::string text;
    if (!RE2::FullMatch(element.text, pattern, &text) || text.empty())
        return;
    // The last bracket is the source's own where none opens the line.
    if (base::count_open_brackets(text) > 0)
        text += "）";
    if (auto sources = numbered_sources(text); !sources.empty()) {
        m_sources = std::move(sources);
        // Told once below all tables of a chapter, or below each; or above all of them.
        const std::size_t first = std::exchange(m_behind_sources, m_reading.draft.indicators.size());
        m_sources_stand_ahead = !calls_source_by_number(first);
        return add_numbered(first);
    }
    // 出典の番号は、１に同じ。
    if (text.starts_with("の番号は"))
        return add_numbered(m_last.first);
    for (std::size_t i = m_reference.first; i < m_reference.second && i < m_reading.draft.indicators.size(); ++i) {
        if (!m_reading.draft.indicators[i].indicator.definition)
            m_reading.draft.indicators[i].indicator.definition = base::squeeze(text);
    }
    m_reference = {0, 0};
}

bool TablesRead::calls_source_by_number(std::size_t first) const
{
    const auto &indicators = m_reading.draft.indicators;
    for (std::size_t i = first; i < indicators.size(); ++i) {
        const auto &definition = indicators[i].indicator.definition;
        if (definition && source_for(m_sources, *definition))
            return true;
    }
    return false;
}

void TablesRead::add_numbered(std::size_t first)
{
    auto &indicators = m_reading.draft.indicators;
    for (std::size_t i = first; i < indicators.size(); ++i) {
        auto &definition = indicators[i].indicator.definition;
        if (auto source = definition ? source_for(m_sources, *definition) : std::nullopt)
            definition = std::move(source);
    }
}

void TablesRead::add_unit(const Element &element)
{
    const std::string kept = std::exchange(m_reading.unit_line, {});
    read_unit_line(m_reading, element.text);
    auto &indicators = m_reading.draft.indicators;
    for (std::size_t i = m_last.first; i < m_last.second && i < indicators.size(); ++i) {
        auto &unit = indicators[i].indicator.unit;
        if (!unit && !m_reading.unit_line.empty())
            unit = m_reading.unit_line;
    }
    m_reading.unit_line = kept;
}

bool TablesRead::add_note_within(const std::string &text)
{
    auto &indicators = m_reading.draft.indicators;
    if (m_last.first == m_last.second || m_last.second > indicators.size())
        return false;
    auto &note = indicators[m_last.second - 1].indicator.note;
    if (note)
        return false;
    note = text;
    return true;
}

void read_unit_line(Reading &reading, const std::string &text)
{
    static const RE2 pattern(R"((?:単位|[（(](?:事業費|予算額|決算額|金額))[ 　]*[：:][ 　]*([^（）()、 　]+))");
    std::string unit;
    if (RE2::PartialMatch(text, pattern, &unit))
        reading.unit_line = unit;
}

} // namespace taikei::reader

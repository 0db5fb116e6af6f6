#include "reader/loose/torn_table.hpp"

#include "base/text.hpp"
#include "reader/value/cell.hpp"
#include "reader/value/printed_value.hpp"

#include <utility>

namespace taikei::reader {

TornTable::TornTable(Reading &reading, const LooseHead &head)
    : m_reading(reading)
    , m_head(head)
    , m_wanted(head.value_count())
{
    for (const Head &each : head.heads) {
        if (each.is_value())
            m_values.push_back(each);
    }
}

void TornTable::add(const LineGroup &group)
{
    m_group_place = group.place;
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        if (!m_row.empty() && is_year_bracket(group.lines[i]))
            m_row.back() += group.lines[i];
        else
            add_line(group.fragments[i], i == 0);
    }
    m_note_open = false;
    end_text();
}

void TornTable::add_line(const std::vector<Fragment> &fragments, bool is_first)
{
    m_after_value = false;
    for (const Fragment &fragment : fragments) {
        switch (fragment.kind) {
        case Fragment::Kind::Value: add_value(fragment); break;
        case Fragment::Kind::Unit: add_unit(fragment); break;
        case Fragment::Kind::Text: add_text(fragment, !is_first); break;
        }
    }
}

bool TornTable::begins_counted_row(const Fragment &fragment) const
{
    constexpr std::size_t most_digits = 3;
    const bool is_between = m_texts.empty() && m_unit.empty() && m_row.empty();
    if (!m_head.counts_rows() || !(is_between || is_row_full()))
        return false;
    const std::string number = base::narrow(fragment.text);
    const std::size_t rows = m_rows.size() + (is_row_full() ? 1 : 0);
    return m_first_number ? number == std::to_string(*m_first_number + rows)
                          : number.size() <= most_digits && number.find_first_not_of("0123456789") == std::string::npos;
}

void TornTable::add_value(const Fragment &fragment)
{
    end_text();
    if (begins_counted_row(fragment)) {
        if (is_row_full())
            complete();
        if (!m_first_number)
            m_first_number = std::stoul(base::narrow(fragment.text));
        return;
    }
    if (is_row_full())
        complete();
    if (m_row.empty())
        begin_row();
    m_row.push_back(fragment.text);
    m_after_value = true;
}

void TornTable::add_unit(const Fragment &fragment)
{
    const bool has_column = m_head.has(ColumnRole::Unit);
    if (is_row_full() && has_column) {
        end_text();
        complete();
    }
    if (m_row.empty() && has_column) {
        end_text();
        // 答えた人の / 割合 / ％: the last of the name is a unit by itself.
        if (!m_unit.empty() && !m_texts.empty())
            m_texts.back().lines.push_back(m_unit);
        m_unit = fragment.text;
    } else if (awaits_unit()) {
        m_row.back() += fragment.text;
        m_after_value = true;
    } else {
        m_text.push_back(fragment.text);
    }
}

bool TornTable::awaits_unit() const
{
    if (m_row.empty())
        return false;
    const auto cell = parse_value_cell(m_row.back());
    return cell.parts.size() == 1 && cell.parts.front().unit.empty();
}

void TornTable::add_text(const Fragment &fragment, bool may_go_on)
{
    constexpr std::size_t longest_word = 24; ///< 未導入, 調査なし; in bytes
    if (m_head.one_a_line && m_row.empty() && !m_unit.empty() && m_text.empty() && fragment.text.size() <= longest_word
        && m_head.unit_precedes_values()) {
        // Behind the unit stands a value, though it be a word.
        add_value(fragment);
    } else if (m_after_value && is_row_full()) {
        complete();
        note(fragment.text);
        m_note_open = true;
    } else if (m_note_open && m_text.empty() && !m_after_value && may_go_on && m_row.empty()) {
        note(fragment.text);
    } else {
        m_text.push_back(fragment.text);
    }
}

void TornTable::end_text()
{
    if (!m_text.empty())
        m_texts.push_back({std::exchange(m_text, {}), m_group_place});
}

void TornTable::finish()
{
    if (is_row_full())
        complete();
    // Text left over: a remark of the last row.
    for (const auto &text : m_texts)
        note(joined(text.lines));
    m_texts.clear();
    for (auto &row : m_rows)
        add_indicator(m_reading, std::move(row));
    m_rows.clear();
}

bool TornTable::Text::is_sentence() const
{
    return lines.back().ends_with("。") || lines.back().ends_with("。）");
}

std::string TornTable::joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const auto &line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return flat(text);
}

void TornTable::begin_row()
{
    constexpr std::size_t name_and_note = 2;
    m_place = m_texts.empty() ? m_group_place : m_texts.back().place;
    if (m_head.one_a_line && m_texts.size() == 1 && m_texts.front().lines.size() >= name_and_note && !m_rows.empty()
        && m_head.has(ColumnRole::Note)) {
        // One cell a line: the first line is still the row above.
        note(m_texts.front().lines.front());
        m_texts.front().lines.erase(m_texts.front().lines.begin());
    }
    const std::size_t name_from = first_of_name();
    for (std::size_t i = 0; i < name_from; ++i)
        note(joined(m_texts[i].lines));
    std::vector<std::string> lines;
    for (std::size_t i = name_from; i < m_texts.size(); ++i)
        lines.insert(lines.end(), m_texts[i].lines.begin(), m_texts[i].lines.end());
    m_name = joined(lines);
    m_texts.clear();
}

std::size_t TornTable::first_of_name() const
{
    constexpr std::size_t name_and_note = 2;
    if (m_rows.empty())
        return 0;
    std::size_t first = m_texts.size();
    while (first > 0
           && (first == m_texts.size() || (!m_texts[first - 1].is_sentence() && !m_texts.back().is_sentence())))
        --first;
    const bool lacks_note = m_rows.back().note.empty() && m_head.has(ColumnRole::Note);
    return first == 0 && m_texts.size() >= name_and_note && lacks_note ? 1 : first;
}

void TornTable::complete()
{
    IndicatorSource source;
    source.node = m_reading.node();
    source.name = m_name;
    source.unit = m_unit;
    source.place = m_place;
    source.confidence = m_head.one_a_line ? 0.9 : 0.7;
    source.note = std::exchange(m_pending_note, {});
    for (std::size_t i = 0; i < m_row.size() && i < m_values.size(); ++i) {
        if (!is_dash(m_row[i]))
            source.cells.push_back(
                {m_values[i].kind.value_or(model::ValueKind::Observed), m_values[i].year, "", m_row[i], m_place});
    }
    m_row.clear();
    m_unit.clear();
    if (!source.name.empty())
        m_rows.push_back(std::move(source));
    else if (!source.cells.empty())
        m_reading.draft.find("value-without-name", source.cells.front().text, source.place);
}

void TornTable::note(const std::string &text)
{
    if (m_rows.empty() || (!m_rows.back().note.empty() && !m_note_open))
        m_pending_note += text;
    else
        m_rows.back().note = flat(m_rows.back().note + '\n' + text);
}

} // namespace taikei::reader

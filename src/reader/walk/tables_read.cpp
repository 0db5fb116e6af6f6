#include "reader/walk/tables_read.hpp"

#include "base/text.hpp"

#include <re2/re2.h>

namespace taikei::reader {

void TablesRead::read(const document::Table &table)
{
    const std::size_t before = m_reading.draft.indicators.size();
    const bool is_reference = !m_reading.caption.empty() && !is_numbered_caption(m_reading.caption)
        && !(m_reading.label && m_reading.label->kind == LabelKind::Indicators);
    read_table(m_reading, table);
    const std::size_t after = m_reading.draft.indicators.size();
    m_last = {before, after};
    m_reference = {is_reference ? before : after, after};
}

void TablesRead::add_source(const Element &element)
{
    static const RE2 pattern(R"(^[（(]?[^：:]{1,30}[：:][ 　]*((?s:.*?))[）)]?$)");
    std::string text;
    if (!RE2::FullMatch(element.text, pattern, &text) || text.empty())
        return;
    for (std::size_t i = m_reference.first; i < m_reference.second && i < m_reading.draft.indicators.size(); ++i) {
        if (!m_reading.draft.indicators[i].indicator.definition)
            m_reading.draft.indicators[i].indicator.definition = base::squeeze(text);
    }
    m_reference = {0, 0};
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

void read_unit_line(Reading &reading, const std::string &text)
{
    static const RE2 pattern(R"(単位[ 　]*[：:][ 　]*([^（）()、 　]+))");
    std::string unit;
    if (RE2::PartialMatch(text, pattern, &unit))
        reading.unit_line = unit;
}

} // namespace taikei::reader

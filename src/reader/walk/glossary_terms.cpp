#include "reader/walk/glossary_terms.hpp"

#include "base/text.hpp"

#include <re2/re2.h>

#include <utility>

namespace taikei::reader {

void GlossaryTerms::add(const Element &element)
{
    model::GlossaryEntry entry;
    entry.term = element.label;
    entry.text = base::squeeze(element.text);
    entry.source.place = element.place;
    m_draft.glossary.push_back(std::move(entry));
    m_last_line = element.place.last_line != 0 ? element.place.last_line : element.place.first_line;
    m_is_closed = element.text.ends_with("。") || element.text.ends_with("）");
}

bool GlossaryTerms::go_on(const Element &element)
{
    if (m_is_closed || m_draft.glossary.empty() || element.kind != Element::Kind::Text || element.blank_above > 0)
        return false;
    const bool is_whole = element.line != nullptr && element.line->kind != document::Line::Kind::Text;
    if (is_whole || element.place.first_line != m_last_line + 1)
        return false;
    m_draft.glossary.back().text += element.text;
    m_last_line = element.place.first_line;
    m_is_closed = element.text.ends_with("。");
    return true;
}

void GlossaryTerms::add_listed(const Element &element)
{
    static const RE2 pattern(R"(^([^：:　 ]{1,40})[：:　 ]+(.{4,})$)");
    model::GlossaryEntry entry;
    if (!RE2::FullMatch(element.text, pattern, &entry.term, &entry.text))
        return;
    entry.source.place = element.place;
    m_draft.glossary.push_back(std::move(entry));
}

bool GlossaryTerms::add_table(const document::Table &table)
{
    if (table.column_count() != 2)
        return false;
    for (const auto &row : table.grid) {
        model::GlossaryEntry entry;
        entry.term = base::squeeze(row[0].cell.text);
        entry.text = base::squeeze(row[1].cell.text);
        entry.source.place = row[0].cell.place;
        const bool is_head = entry.term.contains("用語") && entry.text.size() < entry.term.size() + 12;
        if (!entry.term.empty() && !entry.text.empty() && !is_head)
            m_draft.glossary.push_back(std::move(entry));
    }
    return true;
}

} // namespace taikei::reader

#include "reader/walk/glossary_terms.hpp"

#include "base/text.hpp"

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {

namespace {

/// 重層的支援 of 重層的支援とは.
std::string explained_word(std::string word)
{
    constexpr std::string_view what_is = "とは";
    if (word.size() > what_is.size() && word.ends_with(what_is))
        word.resize(word.size() - what_is.size());
    return word;
}

} // namespace

void GlossaryTerms::add(const Element &element)
{
    model::GlossaryEntry entry;
    entry.term = explained_word(element.label);
    entry.text = base::squeeze(element.text);
    entry.source.place = element.place;
    m_draft.glossary.push_back(std::move(entry));
    m_last_line = element.place.last_line != 0 ? element.place.last_line : element.place.first_line;
    m_is_closed = element.text.ends_with("。") || element.text.ends_with("）");
    m_has_bullets = false;
}

bool GlossaryTerms::go_on(const Element &element)
{
    if ((m_is_closed && !m_has_bullets) || m_draft.glossary.empty() || element.kind != Element::Kind::Text
        || element.blank_above > 0)
        return false;
    const bool is_whole = element.line != nullptr && element.line->kind != document::Line::Kind::Text;
    if (is_whole || element.place.first_line != m_last_line + 1)
        return false;
    m_draft.glossary.back().text += element.text;
    m_last_line = element.place.first_line;
    m_is_closed = element.text.ends_with("。");
    return true;
}

/// 温室効果ガス above 太陽から地表に届いた熱を大気にとどめる気体の総称。: the word alone, what it means below. A bullet
/// before the word tells it without more.
bool GlossaryTerms::opens_term(const Element &element, const Element *next) const
{
    constexpr std::size_t longest_word = 90; ///< in bytes
    const bool has_bullet = element.kind == Element::Kind::Bullet;
    const bool is_word = (has_bullet || (element.kind == Element::Kind::Text && m_is_closed))
        && element.text.size() <= longest_word && !element.text.contains("。") && !element.text.contains("、");
    return is_word && next != nullptr && next->kind == Element::Kind::Text && next->line != nullptr
        && next->line->kind == document::Line::Kind::Text && next->blank_above == 0
        && (has_bullet || next->text.contains("。") || next->text.size() > longest_word);
}

void GlossaryTerms::add_listed(const Element &element, const Element *next)
{
    static const RE2 pattern(R"(^([^：:　 ]{1,40})[：:　 ]+(.{4,})$)");
    model::GlossaryEntry entry;
    if (Lexicon::get().is_colophon(element.text))
        return;
    const bool is_whole = RE2::FullMatch(element.text, pattern, &entry.term, &entry.text);
    if (!is_whole && !opens_term(element, next))
        return;
    if (!is_whole) {
        entry.term = explained_word(element.text);
        m_last_line = element.place.first_line;
        m_is_closed = false;
        m_has_bullets = element.kind == Element::Kind::Bullet;
    }
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

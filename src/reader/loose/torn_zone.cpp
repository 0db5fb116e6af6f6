#include "reader/loose/torn_zone.hpp"

#include "base/text.hpp"

#include <utility>

namespace taikei::reader {
namespace {

bool ends_zone(const Element &element)
{
    if (element.kind == Element::Kind::Heading || element.kind == Element::Kind::Table
        || element.kind == Element::Kind::Caption)
        return true;
    if (element.kind != Element::Kind::Label)
        return false;
    if (!element.label_kind)
        return element.decorated;
    return element.label_kind != LabelKind::Indicators && element.label_kind != LabelKind::Roles
        && element.label_kind != LabelKind::Furniture;
}

} // namespace

TornZone::TornZone(Reading &reading, const std::vector<Element> &elements, LooseHead head_of_table)
    : head(std::move(head_of_table))
    , m_reading(reading)
    , m_elements(elements)
{
}

std::size_t TornZone::collect(std::size_t at, bool begins_with_table)
{
    m_part = begins_with_table ? ZonePart::Table : ZonePart::Texts;
    for (; at < m_elements.size() && !ends_zone(m_elements[at]); ++at) {
        const Element &element = m_elements[at];
        if (element.kind == Element::Kind::Label && element.label_kind) {
            enter_part(element);
            continue;
        }
        if (const std::size_t taken = begins_with_table ? 0 : take_later_head(at); taken > 0) {
            at += taken - 1;
            continue;
        }
        if (!take_term(element))
            add_line(element);
    }
    return at;
}

void TornZone::enter_part(const Element &label)
{
    m_in_term = false;
    if (look_up_head(label.label)->has(ColumnRole::Actor))
        m_part = ZonePart::Actors;
    else
        m_part = label.label_kind == LabelKind::Roles ? ZonePart::Texts : ZonePart::Table;
}

std::size_t TornZone::take_later_head(std::size_t at)
{
    LooseHead later = read_loose_head(m_elements, at);
    if (!later.is_table())
        return 0;
    head = std::move(later);
    m_part = ZonePart::Table;
    return head.lines;
}

bool TornZone::take_term(const Element &element)
{
    auto &glossary = m_reading.draft.glossary;
    if (element.kind == Element::Kind::Term) {
        model::GlossaryEntry entry;
        entry.term = element.label;
        entry.text = base::squeeze(element.text);
        entry.source.place = element.place;
        glossary.push_back(std::move(entry));
    } else if (m_in_term && element.blank_above == 0) {
        glossary.back().text += element.text;
    } else {
        m_in_term = false;
        return false;
    }
    m_in_term = !element.text.ends_with("。");
    return true;
}

void TornZone::add_line(const Element &element)
{
    const bool is_bullet = element.kind == Element::Kind::Bullet;
    const bool new_group = groups.empty() || element.blank_above > 0 || groups.back().part != m_part
        || (is_bullet && !groups.back().lines.is_bullets);
    if (new_group)
        groups.push_back({m_part, LineGroup{{}, is_bullet, element.place, {}}});
    groups.back().lines.lines.push_back(is_bullet ? element.bullet + element.text
                                                  : std::string(base::trim(element.line->text)));
}

} // namespace taikei::reader

#include "reader/walk/walk.hpp"

#include "reader/classify/bullet.hpp"
#include "reader/walk/actor_line.hpp"
#include "reader/walk/moves.hpp"
#include "reader/walk/steps.hpp"
#include "reader/walk/way.hpp"

#include <cstddef>

namespace taikei::reader {
namespace {

bool is_torn_kind(Element::Kind kind)
{
    return kind == Element::Kind::Text || kind == Element::Kind::Bullet || kind == Element::Kind::Label;
}

/// How many elements from here on are read together, by a recogniser of what is no table in the format: forms, ratings
/// and roles held by spaces, tables torn apart. 0 where this one stands for itself.
std::size_t read_together(Way &way, const Element &element)
{
    if (heads_table_overleaf(way, element))
        return 1;
    if (const std::size_t taken = read_close_table(way.reading, way.elements, way.at); taken > 0) {
        way.prose.end();
        return taken;
    }
    if (begins_close_table(way.elements, way.at + 1)) // its label
        return 0;
    // 事業名　事業の概要　担当課 above rows: before a form takes its head for a label and its value.
    if (const std::size_t taken = read_flowed_actions(way.reading, way.elements, way.at); taken > 0) {
        way.prose.end();
        return taken;
    }
    if (const std::size_t taken = read_form_lines(way.reading, way.elements, way.at); taken > 0)
        return taken;
    for (const auto read : {read_judged_columns, read_judges_over_letters, read_titled_kinds, read_flowed_table,
                            read_spaced_rows, read_flowed_roles, read_action_lines}) {
        if (const std::size_t taken = read(way.reading, way.elements, way.at); taken > 0) {
            way.prose.end();
            return taken;
        }
    }
    if (element.kind != Element::Kind::Table && read_rating_line(way.reading, element))
        return 1;
    if (element.line != nullptr && way.draft.current != no_node
        && add_ticked_rating(way.reading, way.draft.current, way.reading.label ? way.reading.label->label : "",
                             element.line->text, element.place))
        return 1;
    if (const std::size_t taken = read_role_columns(way.reading, way.elements, way.at); taken > 0)
        return taken;
    if (element.kind == Element::Kind::Bullet && is_strong_bullet(element.bullet) && open_actor(way, element))
        return 1;
    const bool has_actor = way.reading.label && !way.reading.label->actor.empty();
    if (has_actor || !is_torn_kind(element.kind))
        return 0;
    const std::size_t taken = read_torn_page(way.reading, way.elements, way.at);
    if (taken > 0)
        way.prose.end();
    return taken;
}

void step(Way &way, const Element &element)
{
    switch (element.kind) {
    case Element::Kind::Heading: walk_heading(way, element); return;
    case Element::Kind::Label: walk_label(way, element); return;
    case Element::Kind::Table: walk_table(way, element); return;
    case Element::Kind::Caption: way.reading.caption = element.text; return;
    case Element::Kind::UnitLine: walk_unit_line(way, element); return;
    case Element::Kind::Source: way.tables.add_source(element); return;
    case Element::Kind::Term: way.terms.add(element); return;
    case Element::Kind::Note: walk_note(way, element); return;
    case Element::Kind::Goals: walk_goals(way, element); return;
    case Element::Kind::Text:
    case Element::Kind::Bullet: walk_text(way, element); return;
    }
}

} // namespace

void walk(Reading &reading, const std::vector<Element> &elements)
{
    read_conventions(reading, elements);
    Way way(reading, elements);
    for (; way.at < elements.size(); ++way.at) {
        const Element &element = elements[way.at];
        if (takes_list_term(way, element) || enter_again(way, element))
            continue;
        if (const std::size_t taken = read_together(way, element); taken > 0)
            way.at += taken - 1;
        else
            step(way, element);
    }
}

} // namespace taikei::reader

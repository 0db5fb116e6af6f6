#include "base/text.hpp"
#include "reader/walk/block_owner.hpp"
#include "reader/walk/moves.hpp"
#include "reader/walk/steps.hpp"

#include <re2/re2.h>

#include <utility>

namespace taikei::reader {

void walk_table(Way &way, const Element &element)
{
    leave_list(way);
    const bool follows_table = way.at > 0 && way.elements[way.at - 1].kind == Element::Kind::Table;
    if (!follows_table) // a form in boxes is a row of tables
        way.reading.form_subject = no_node;
    if (!way.reading.label)
        way.draft.current = owner_of_table(way.draft, way.uses);
    way.tables.read(*element.table);
    way.prose.end();
}

void walk_unit_line(Way &way, const Element &element)
{
    const bool is_below_table =
        way.at > 0 && way.elements[way.at - 1].kind == Element::Kind::Table && element.blank_above == 0;
    const bool is_above_table = way.next() != nullptr && way.next()->kind == Element::Kind::Table;
    if (is_below_table && !is_above_table)
        way.tables.add_unit(element);
    else
        read_unit_line(way.reading, element.text);
}

void walk_note(Way &way, const Element &element)
{
    static const RE2 pattern(R"(^([※＊*](?:[0-9０-９]{0,2})|[（(]?注[0-9０-９]{0,2}[）)：:]?)[ 　]*(.*)$)");
    PageNote note;
    if (!RE2::FullMatch(element.text, pattern, &note.mark, &note.text) || note.text.empty())
        return;
    note.mark = base::narrow(note.mark);
    note.node = way.draft.current;
    note.place = element.place;
    way.reading.notes.push_back(std::move(note));
}

} // namespace taikei::reader

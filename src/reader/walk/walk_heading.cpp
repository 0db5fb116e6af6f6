#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"
#include "reader/walk/node_heading.hpp"
#include "reader/walk/steps.hpp"
#include "reader/walk/title_lines.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// 事業名 … 政策 ２ … 施策 ２１ …: a form that first names its project, then where that stands. True where the heading
/// is such a node, now above the form's.
bool names_node_above_form(Way &way, const Heading &heading, const Element &element)
{
    const NodeIndex subject = element.names_place ? way.draft.current : way.reading.form_subject;
    if (subject == no_node || way.draft.current != subject || heading.level.empty() || element.blank_above > 0
        || !Lexicon::get().is_project_level(way.draft.nodes[subject].node.level)
        || Lexicon::get().is_project_level(heading.level))
        return false;
    const auto known = way.draft.find_reference(heading);
    NodeIndex above = way.draft.nodes[subject].parent;
    if (way.reading.has_root() && above == way.reading.root_index())
        above = no_node;
    const NodeIndex node = known ? *known : way.draft.add(heading, element.place, above);
    if (!way.draft.is_ancestor(subject, node))
        way.draft.set_parent(subject, node);
    return true;
}

/// The label's level is that of its numbered lines: 主要施策 above (1) …, (2) ….
bool takes_level_of_label(const Reading &reading, const Heading &heading)
{
    return heading.level.empty() && heading.part == 0 && reading.label && reading.label->kind == LabelKind::Children
        && !reading.label->level.empty();
}

/// (1) … below 施策の体系: what a list of the parts below a node numbers stands below that node.
bool is_announced(const OpenLabel &label, const Heading &heading)
{
    return label.kind == LabelKind::Children && heading.level.empty() && is_item_numbering(heading.numbering);
}

/// The node's chapter; no_node where it stands in none.
NodeIndex chapter_of(const Draft &draft, NodeIndex node)
{
    while (node != no_node && draft.nodes[node].part == 0)
        node = draft.nodes[node].parent;
    return node;
}

/// Only an overview's line was met.
bool is_empty_so_far(const DraftNode &node)
{
    return !node.is_visited || (node.sections.empty() && node.node.measures.empty());
}

/// １ 基本施策 stands below its chapter, and 基本施策１ below that, wherever an overview had it. None for headings that
/// no other announces.
std::optional<NodeIndex> announced_parent(Way &way, const Heading &heading)
{
    const auto parent = way.announced.is_announcement(heading) ? std::optional(chapter_of(way.draft, way.draft.current))
                                                               : way.announced.parent_of(heading);
    const auto known = parent ? way.draft.find_existing(heading, way.draft.current) : std::nullopt;
    if (known && is_empty_so_far(way.draft.nodes[*known])
        && (*parent == no_node || !way.draft.is_ancestor(*known, *parent)))
        way.draft.set_parent(*known, *parent);
    return parent;
}

/// `indent`: how far in the heading stands.
void enter_node(Way &way, const Heading &heading, const Element &element, double size, int indent)
{
    const bool takes_level = takes_level_of_label(way.reading, heading);
    const OpenLabel label = way.reading.label.value_or(OpenLabel{});
    const NodeIndex before = way.draft.current;
    const bool is_of_label = (takes_level || is_announced(label, heading)) && label.node != no_node;
    const auto parent = is_of_label ? std::optional(label.node) : announced_parent(way, heading);
    const NodeIndex node = way.draft.enter(heading, element.place, indent, parent);
    way.announced.announce(heading, node);
    if (takes_level && way.draft.nodes[node].node.level.empty())
        way.draft.name_level(node, label.level);
    way.draft.mark_as_list_item(
        node, element.is_listed || (element.line != nullptr && element.line->kind == document::Line::Kind::ListItem));
    way.draft.nodes[node].size = std::max(way.draft.nodes[node].size, size);
    if (way.draft.current == before && node != before)
        return; // a heading after its block: one stays where one was
    way.reading.unit_line.clear();
    const bool is_row_across = element.line != nullptr && element.line->cell_line > 0 && !heading.level.empty();
    if (!is_row_across) // 基本目標２ over all columns of a sheet parts a table, and does not end it
        way.reading.last_heads.clear();
    way.prose.move_to_missing_parent(before, node);
    if (!takes_level || !way.draft.nodes[node].is_list_item)
        way.reading.label.reset();
}

/// A part of the document: it belongs to its chapter, not to the measure before it.
void leave_for_chapter(Draft &draft)
{
    draft.current = chapter_of(draft, draft.current);
}

void walk_as_label(Way &way, const Heading &heading, const Element &element)
{
    Element label = parse_label(heading.title, true).value_or(Element{});
    label.kind = Element::Kind::Label;
    if (label.label.empty())
        label.label = heading.title;
    label.decorated = true;
    label.indent = element.indent;
    label.place = element.place;
    if (!label.label_kind && !is_item_numbering(heading.numbering))
        leave_for_chapter(way.draft);
    walk_label(way, label);
    read_unit_line(way.reading, heading.title);
}

/// 藻場の再生（農林水産課）【新規】: the title as printed, with the departments and marks that were taken off it.
std::string title_with_annexes(const Heading &heading)
{
    std::string title = heading.title;
    for (const std::string &department : heading.departments)
        title += (&department == &heading.departments.front() ? "（" : "、") + department;
    if (!heading.departments.empty())
        title += "）";
    for (const std::string &tag : heading.tags)
        title += "【" + tag + "】";
    return title;
}

/// ① 出前講座を行います。（人権課）: what is done, and by whom.
bool tells_action(const Heading &heading)
{
    return !heading.departments.empty() && heading.title.ends_with("。");
}

void walk_as_item(Way &way, const Heading &heading, const Element &element)
{
    Element item = element;
    item.kind = Element::Kind::Bullet;
    if (is_long_title(heading) || tells_action(heading)
        || (way.reading.label && way.reading.label->kind == LabelKind::Measures)) {
        item.text = title_with_annexes(heading);
        item.bullet = "1";
    }
    walk_text(way, item);
}

/// 施策№　５ at the corner of a sheet's second page: whose sheet it is, which one knows.
bool is_number_on_path(const Draft &draft, const Heading &heading)
{
    for (NodeIndex at = draft.current; at != no_node && !heading.level.empty(); at = draft.nodes[at].parent) {
        if (draft.nodes[at].node.level == heading.level && draft.nodes[at].node.code == heading.code)
            return true;
    }
    return false;
}

/// 施策のコスト　　　（単位：千円）: the unit of the table below; taken off the title. Empty where there is none.
std::string take_unit_bracket(std::string &title)
{
    if (!title.contains("単位"))
        return {};
    static const RE2 pattern(R"(^(.+?)[ 　]*([（(]単位[ 　]*[：:][^（）()]*[）)])$)");
    std::string bare;
    std::string unit;
    if (!RE2::FullMatch(title, pattern, &bare, &unit))
        return {};
    title = std::move(bare);
    return unit;
}

} // namespace

void walk_heading(Way &way, const Element &element)
{
    Heading heading = *element.heading;
    const std::string unit = take_unit_bracket(heading.title);
    const bool has_title = !heading.title.empty();
    if (!has_title && is_number_on_path(way.draft, heading))
        return;
    const std::size_t below = way.at + 1;
    if (!take_title_lines(way, heading)) {
        way.reading.sheet_heading = heading;
        return;
    }
    const double size = has_title ? element.size : std::max(element.size, way.elements[below].size);
    // 施策 1-1 in a box, its title set large beside it: the title says how far in both stand.
    const int indent = has_title ? element.indent : std::min(element.indent, way.elements[below].indent);
    if (names_node_above_form(way, heading, element))
        return;
    way.reading.form_subject = no_node;
    const bool has_number_only = heading.level.empty() && heading.part == 0;
    const bool is_part = has_number_only && way.parts.goes_on(heading, way.draft);
    if (is_part) {
        way.parts.note_part(heading, way.draft);
        leave_for_chapter(way.draft);
        walk_as_label(way, heading, element);
    } else if (!has_number_only || way.announced.is_announcement(heading) || is_node_heading(way, heading, element)) {
        enter_node(way, heading, element, size, indent);
        if (has_number_only && way.announced.is_announcement(heading))
            way.parts.note_announcement(heading, way.draft);
    } else if (Lexicon::get().is_document_title(base::fold_tight(heading.title))
               || (element.decorated && !is_item_numbering(heading.numbering))) {
        way.parts.note_part(heading, way.draft);
        walk_as_label(way, heading, element);
    } else {
        walk_as_item(way, heading, element);
    }
    read_unit_line(way.reading, unit);
}

} // namespace taikei::reader

#include "reader/walk/moves.hpp"

#include <algorithm>

namespace taikei::reader {

void leave_list(Way &way)
{
    while (way.draft.current != no_node && way.draft.nodes[way.draft.current].is_list_item
           && way.draft.nodes[way.draft.current].parent != no_node)
        way.draft.current = way.draft.nodes[way.draft.current].parent;
    if (way.reading.label && way.reading.label->kind == LabelKind::Children && !way.reading.label->level.empty()
        && way.reading.label->node != way.draft.current && way.draft.current != no_node)
        way.reading.label.reset();
}

bool enter_by_title(Way &way, const std::string &text, const Element &element)
{
    const auto known = way.draft.find_by_title(text);
    if (!known)
        return false;
    auto &node = way.draft.nodes[*known];
    if (!node.is_visited)
        node.node.source.place = element.place;
    node.is_visited = true;
    node.is_list_item = false;
    node.indent = element.indent;
    node.size = std::max(node.size, element.size);
    way.draft.current = *known;
    way.reading.label.reset();
    return true;
}

bool enter_again(Way &way, const Element &element)
{
    if (!element.names_again)
        return false;
    const auto known = way.draft.find_visited(element.heading ? element.heading->title : element.text + element.label);
    if (!known)
        return false;
    way.draft.current = *known;
    way.reading.label.reset();
    way.reading.unit_line.clear();
    way.reading.last_heads.clear();
    return true;
}

} // namespace taikei::reader

#include "reader/walk/announced_levels.hpp"

#include "base/text.hpp"

namespace taikei::reader {

AnnouncedLevels::AnnouncedLevels(const std::vector<Element> &elements)
{
    std::unordered_map<std::string, int> numbered;
    for (const Element &element : elements) {
        const bool is_numbered = element.kind == Element::Kind::Heading && element.heading
            && !element.heading->level.empty() && !element.heading->code.empty();
        if (is_numbered && ++numbered[element.heading->level] == 2)
            m_node_of_level.emplace(element.heading->level, no_node);
    }
}

bool AnnouncedLevels::is_announcement(const Heading &heading) const
{
    return heading.level.empty() && heading.part == 0 && !heading.code.empty()
        && m_node_of_level.contains(base::fold_tight(heading.title));
}

void AnnouncedLevels::announce(const Heading &heading, NodeIndex node)
{
    if (is_announcement(heading))
        m_node_of_level[base::fold_tight(heading.title)] = node;
}

std::optional<NodeIndex> AnnouncedLevels::parent_of(const Heading &heading) const
{
    const auto found = m_node_of_level.find(heading.level);
    return found == m_node_of_level.end() || found->second == no_node ? std::nullopt : std::optional(found->second);
}

} // namespace taikei::reader

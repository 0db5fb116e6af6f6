#include "reader/tree/draft.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/tree/codes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace taikei::reader {
namespace {

int part_rank(char32_t part)
{
    return static_cast<int>(std::u32string_view(U"編部章節款項").find(part));
}

/// 施策 of 重点施策, which may stand beside 基本施策; empty for any other level.
std::string_view kind_beside_basic(std::string_view level)
{
    for (const std::string_view word : Lexicon::get().words_beside_basic()) {
        if (level.starts_with(word))
            return level.substr(word.size());
    }
    return {};
}

} // namespace

bool Draft::is_ancestor(NodeIndex ancestor, NodeIndex node) const
{
    for (NodeIndex at = node; at != no_node; at = nodes[at].parent) {
        if (at == ancestor)
            return true;
    }
    return false;
}

bool Draft::is_below_signature(NodeIndex node, std::string_view signature) const
{
    while (node != no_node && nodes[node].parent != no_node) {
        node = nodes[node].parent;
        if (nodes[node].signature == signature)
            return true;
    }
    return false;
}

bool Draft::is_on_path(NodeIndex node) const
{
    return is_ancestor(node, current);
}

std::vector<NodeIndex> Draft::path_to(NodeIndex node) const
{
    std::vector<NodeIndex> path;
    for (NodeIndex at = node; at != no_node; at = nodes[at].parent)
        path.push_back(at);
    return path;
}

void Draft::name_level(NodeIndex node, const std::string &level)
{
    nodes[node].node.level = level;
    m_levels.insert(level);
}

void Draft::set_parent(NodeIndex node, NodeIndex parent)
{
    nodes[node].parent = parent;
    note_light_child(node);
    if (const auto found = m_by_title.find(key_of_title(nodes[node].node.title)); found != m_by_title.end())
        found->second.of_parent[parent].push_back(node);
}

void Draft::mark_as_list_item(NodeIndex node, bool is_list_item)
{
    nodes[node].is_list_item = is_list_item;
    note_light_child(node);
}

void Draft::note_light_child(NodeIndex child)
{
    const DraftNode &node = nodes[child];
    if (node.is_light && !node.is_list_item && node.parent != no_node)
        nodes[node.parent].last_light_child = std::max(nodes[node.parent].last_light_child, child);
}

std::optional<NodeIndex> Draft::parent_by_outline(const Heading &heading) const
{
    for (NodeIndex at = current; at != no_node && heading.outline > 0; at = nodes[at].parent) {
        if (nodes[at].outline > 0 && nodes[at].outline < heading.outline)
            return at;
    }
    return std::nullopt;
}

std::optional<NodeIndex> Draft::basic_counterpart(const Heading &heading) const
{
    constexpr std::string_view basic = "基本";
    const std::string_view kind = kind_beside_basic(heading.level);
    if (kind.empty() || heading.number != 1)
        return std::nullopt;
    for (NodeIndex at = current; at != no_node; at = nodes[at].parent) {
        const std::string_view level = nodes[at].node.level;
        const bool has_children = at != current || (at + 1 < std::ssize(nodes) && nodes[at + 1].parent == at);
        if (has_children && nodes[at].number > 1 && level.starts_with(basic) && level.substr(basic.size()) == kind)
            return at;
    }
    return std::nullopt;
}

NodeIndex Draft::parent_for(const Heading &heading, int indent)
{
    if (const auto parent = parent_by_outline(heading))
        return *parent;
    const std::string signature = heading.signature();
    if (heading.part != 0) {
        NodeIndex at = current;
        while (at != no_node && (nodes[at].part == 0 || part_rank(nodes[at].part) >= part_rank(heading.part)))
            at = nodes[at].parent;
        return at;
    }
    if (heading.numbering == Numbering::Hyphenated) {
        const std::string prefix = code_prefix(heading.code);
        if (const auto found = m_by_code.find(prefix); found != m_by_code.end()) {
            for (auto index = found->second.rbegin(); index != found->second.rend(); ++index) {
                const DraftNode &candidate = nodes[*index];
                // 1-2 stands beside 1-1, not below its item (1), nor below the action 1 in its table.
                if ((candidate.is_light && !heading.level.empty()) || is_below_signature(*index, signature))
                    continue;
                if (candidate.node.level.empty() || heading.level.empty() || candidate.node.level != heading.level)
                    return *index;
            }
        }
    }
    // A sibling on the path, deepest first.
    for (NodeIndex at = current; at != no_node; at = nodes[at].parent) {
        const DraftNode &frame = nodes[at];
        const bool same = heading.level.empty() ? frame.signature == signature : frame.node.level == heading.level;
        if (!same)
            continue;
        if (heading.level.empty() && heading.numbering != Numbering::Hyphenated && heading.number == 1
            && frame.number >= 1 && heading.part == 0) {
            // Numbers begin again. Below a node that has no such children yet, they are its own ...
            if (at != current && nodes[current].signature != signature)
                return current;
            if (indent > frame.indent && indent > 0)
                return at;
        }
        return frame.parent;
    }
    // Where this kind of heading stood before.
    if (const auto known = m_parent_signature.find(heading.level.empty() ? signature : heading.level);
        known != m_parent_signature.end()) {
        for (NodeIndex at = current; at != no_node; at = nodes[at].parent) {
            if (nodes[at].signature == known->second)
                return at;
        }
        if (known->second.empty() && !heading.level.empty())
            return no_node;
    }
    if (const auto basic = basic_counterpart(heading))
        return nodes[*basic].parent;
    NodeIndex at = current;
    if (indent > 0) {
        while (at != no_node && nodes[at].indent >= indent && nodes[at].part == 0)
            at = nodes[at].parent;
    }
    return at;
}

NodeIndex Draft::create(const Heading &heading, const base::Place &place, int indent, NodeIndex parent)
{
    const auto index = static_cast<NodeIndex>(nodes.size());
    DraftNode &draft = nodes.emplace_back();
    draft.node.level = heading.level;
    if (!heading.code.empty())
        draft.node.code = heading.code;
    draft.node.title = heading.title;
    draft.node.departments = heading.departments;
    draft.node.tags = heading.tags;
    draft.node.sdgs = heading.sdgs;
    draft.node.source.place = place;
    draft.node.source.confidence = confidence;
    draft.parent = parent;
    draft.signature = heading.signature();
    draft.part = heading.part;
    draft.number = heading.number;
    draft.outline = heading.outline;
    draft.indent = indent;
    draft.is_light = heading.level.empty() && heading.part == 0 && heading.numbering != Numbering::Hyphenated;
    if (heading.numbering == Numbering::Hyphenated
        && (parent == no_node || nodes[parent].node.code != code_prefix(heading.code)))
        draft.awaited_parent_code = code_prefix(heading.code);
    if (!draft.awaited_parent_code.empty())
        m_awaiting[draft.awaited_parent_code].push_back(index);
    const std::string key = key_of_title(heading.title);
    m_longest_title = std::max(m_longest_title, key.size());
    auto &namesakes = m_by_title[key];
    namesakes.all.push_back(index);
    namesakes.of_parent[parent].push_back(index);
    m_levels.insert(heading.level);
    if (!heading.code.empty()) {
        m_by_code[heading.code].push_back(index);
        m_like_titles.add(index, heading.code, heading.title);
    }
    return index;
}

NodeIndex Draft::add(const Heading &heading, const base::Place &place, NodeIndex parent)
{
    const NodeIndex index = create(heading, place, 0, parent);
    note_light_child(index);
    return index;
}

void Draft::follow_chapter(NodeIndex index)
{
    const auto chapter_of = [&](NodeIndex at) {
        while (at != no_node && nodes[at].part == 0)
            at = nodes[at].parent;
        return at;
    };
    const NodeIndex chapter = chapter_of(current);
    const NodeIndex above = nodes[index].parent;
    const bool is_told = !nodes[index].sections.empty() || !nodes[index].node.measures.empty();
    if (chapter != no_node && above != no_node && nodes[index].part == 0 && nodes[above].part != 0 && above != chapter
        && !is_told && nodes[above].part == nodes[chapter].part && !is_ancestor(index, chapter))
        set_parent(index, chapter);
}

void Draft::revisit(NodeIndex index, const Heading &heading, const base::Place &place, int indent)
{
    DraftNode &node = nodes[index];
    if (!heading.code.empty() && node.node.code && !codes_agree(*node.node.code, heading.code)) {
        find("code-differs", heading.title + ": " + heading.code + ", elsewhere " + *node.node.code, place);
        node.node.source.confidence = std::min(node.node.source.confidence, 0.8);
    }
    if (!node.node.code && !heading.code.empty())
        node.node.code = heading.code;
    if (node.node.level.empty())
        name_level(index, heading.level);
    // The detail's title may say more than the overview's.
    if (heading.title.size() > node.node.title.size()
        && base::fold_tight(heading.title).starts_with(base::fold_tight(node.node.title))) {
        node.node.title = heading.title;
        if (node.node.code)
            m_like_titles.add(index, *node.node.code, heading.title);
    }
    for (const auto &department : heading.departments) {
        if (std::ranges::find(node.node.departments, department) == node.node.departments.end())
            node.node.departments.push_back(department);
    }
    if (node.node.sdgs.empty())
        node.node.sdgs = heading.sdgs;
    if (!node.is_visited && node.parent == no_node && current != no_node) {
        // Met only in an overview so far, without its place in the tree.
        const NodeIndex place_in_tree = parent_for(heading, indent);
        if (place_in_tree != no_node && !is_ancestor(index, place_in_tree))
            set_parent(index, place_in_tree);
    }
    if (!node.is_visited)
        node.node.source.place = place;
    if (!node.is_visited || !node.has_heading)
        node.signature = heading.signature();
    // 1-1 … in a drawn tree, 施策1-1 … above the text.
    if (!heading.level.empty() && node.signature.starts_with('|'))
        node.signature = heading.signature();
    node.is_visited = node.has_heading = true;
    node.indent = indent;
    node.outline = heading.outline;
    current = index;
}

NodeIndex Draft::enter(const Heading &heading, const base::Place &place, int indent, std::optional<NodeIndex> parent)
{
    if (const auto existing = find_existing(heading, current);
        existing && (!parent || nodes[*existing].parent == *parent)) {
        // The name of a node above, printed again, is a running head.
        if (*existing != current && is_on_path(*existing) && nodes[*existing].is_visited
            && !nodes[current].is_list_item)
            return current;
        follow_chapter(*existing);
        revisit(*existing, heading, place, indent);
        return current;
    }
    if (heading.numbering == Numbering::Hyphenated && awaits_parent(heading.code)) {
        const NodeIndex index = create(heading, place, indent, no_node);
        nodes[index].is_visited = nodes[index].has_heading = true;
        find("heading-after-block", heading.title, place);
        adopt(index);
        return index;
    }
    const NodeIndex below = parent ? *parent : parent_for(heading, indent);
    const bool numbered_item = heading.level.empty() && heading.part == 0 && heading.numbering != Numbering::Hyphenated;
    const std::string signature = heading.signature();
    const auto key = std::pair(below, signature);
    // Numbers that begin again without a heading between belong to a heading that is still to come.
    const bool restarts =
        !parent && numbered_item && heading.number == 1 && below != no_node && m_first_items.contains(key);
    const bool follows_orphan = numbered_item && below == no_node && m_last_orphan != no_node
        && nodes[m_last_orphan].is_orphan && nodes[m_last_orphan].signature == signature
        && nodes[m_last_orphan].number < heading.number;
    const NodeIndex index = create(heading, place, indent, restarts ? no_node : below);
    DraftNode &node = nodes[index];
    node.is_visited = node.has_heading = true;
    if (restarts || follows_orphan) {
        node.is_orphan = true;
        m_last_orphan = index;
        m_orphans.push_back(index);
        if (restarts)
            find("heading-after-block", heading.title, place);
    } else {
        if (heading.number == 1)
            m_first_items.insert(key);
        m_parent_signature.emplace(heading.level.empty() ? signature : heading.level,
                                   below == no_node ? std::string() : nodes[below].signature);
    }
    current = index;
    if (!nodes[index].is_light)
        adopt(index);
    return index;
}

bool Draft::awaits_parent(const std::string &code) const
{
    for (NodeIndex at = current; at != no_node; at = nodes[at].parent) {
        if (nodes[at].awaited_parent_code == code)
            return true;
    }
    return false;
}

void Draft::adopt(NodeIndex parent)
{
    for (const NodeIndex index : std::exchange(m_orphans, {})) {
        DraftNode &node = nodes[index];
        if (index == parent || is_ancestor(index, parent)) {
            m_orphans.push_back(index);
            continue;
        }
        node.is_orphan = false;
        set_parent(index, parent);
        node.node.source.confidence = std::min(node.node.source.confidence, 0.8);
        if (node.number == 1)
            m_first_items.insert({parent, node.signature});
    }
    const auto awaiting = m_awaiting.find(nodes[parent].node.code.value_or(""));
    if (awaiting == m_awaiting.end())
        return;
    std::erase_if(awaiting->second, [&](NodeIndex index) {
        DraftNode &node = nodes[index];
        if (index == parent || is_ancestor(index, parent) || node.node.level == nodes[parent].node.level)
            return false;
        set_parent(index, parent);
        node.awaited_parent_code.clear();
        return true;
    });
}

DraftSection &Draft::section(NodeIndex node, std::string_view label, std::optional<LabelKind> kind,
                             const base::Place &place)
{
    auto &sections = nodes[node].sections;
    const auto [known, is_new] = nodes[node].section_of_label.try_emplace(std::string(label), sections.size());
    if (is_new)
        sections.push_back({std::string(label), kind, {}, place, 1.0});
    DraftSection &section = sections[known->second];
    section.confidence = std::min(section.confidence, confidence); // no surer than any part of it
    return section;
}

void Draft::erase_sections(NodeIndex node, const std::function<bool(const DraftSection &)> &is_gone)
{
    DraftNode &draft = nodes[node];
    if (std::erase_if(draft.sections, is_gone) == 0)
        return;
    draft.section_of_label.clear();
    for (std::size_t i = 0; i < draft.sections.size(); ++i)
        draft.section_of_label.try_emplace(draft.sections[i].label, i);
}

void Draft::find(std::string kind, std::string detail, const base::Place &place)
{
    findings.push_back({std::move(kind), std::move(detail), place});
}

} // namespace taikei::reader

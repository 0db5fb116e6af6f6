#include "reader/tree/draft.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace taikei::reader {
namespace {

int part_rank(char32_t part)
{
    return static_cast<int>(std::u32string_view(U"編部章節款項").find(part));
}

/// "1" and "01" and the last part of "3-1" number the same thing.
bool codes_agree(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty() || a == b)
        return true;
    const auto bare = [](std::string_view code) {
        while (code.size() > 1 && code.front() == '0')
            code.remove_prefix(1);
        return code;
    };
    const auto ends = [](std::string_view whole, std::string_view end) {
        return whole.size() > end.size() + 1 && whole.ends_with(end) && whole[whole.size() - end.size() - 1] == '-';
    };
    return bare(a) == bare(b) || ends(a, b) || ends(b, a);
}

bool levels_agree(const std::string &a, const std::string &b)
{
    return a.empty() || b.empty() || a == b || a.ends_with(b) || b.ends_with(a);
}

std::string code_prefix(const std::string &code)
{
    const auto last = code.rfind('-');
    return last == std::string::npos ? std::string() : code.substr(0, last);
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

std::vector<NodeIndex> Draft::namesakes_near(const Namesakes &namesakes, const std::vector<NodeIndex> &path) const
{
    std::vector<NodeIndex> found;
    if (namesakes.all.size() < 8) {
        found = namesakes.all;
    } else if (!path.empty()) {
        for (const NodeIndex above : path) {
            if (const auto children = namesakes.of_parent.find(above); children != namesakes.of_parent.end())
                found.insert(found.end(), children->second.begin(), children->second.end());
        }
        if (std::ranges::binary_search(namesakes.all, path.back()))
            found.push_back(path.back());
        std::ranges::sort(found);
    }
    std::erase_if(found, [&](NodeIndex index) {
        const auto is_above = [&](NodeIndex node) { return std::ranges::find(path, node) != path.end(); };
        return !is_above(index) && (nodes[index].parent == no_node || !is_above(nodes[index].parent));
    });
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

std::optional<NodeIndex> Draft::find_existing(const Heading &heading, NodeIndex scope) const
{
    if (const auto found = m_by_title.find(key_of_title(heading.title)); found != m_by_title.end()) {
        const Namesakes &namesakes = found->second;
        const auto near = namesakes_near(namesakes, path_to(scope));
        const bool anywhere = !heading.level.empty() || namesakes.all.size() == 1;
        std::optional<NodeIndex> best;
        for (const NodeIndex index : anywhere ? namesakes.all : near) {
            const DraftNode &candidate = nodes[index];
            if (!levels_agree(candidate.node.level, heading.level) || candidate.part != heading.part)
                continue;
            const bool same_code = !candidate.node.code || codes_agree(*candidate.node.code, heading.code);
            const bool both_levels = !candidate.node.level.empty() && candidate.node.level == heading.level;
            if (!same_code && !(both_levels && !candidate.is_visited))
                continue;
            const bool is_near = std::ranges::binary_search(near, index);
            if (is_near || both_levels || (!candidate.is_visited && same_code && namesakes.all.size() == 1)) {
                if (!best || (!nodes[*best].is_visited && candidate.is_visited && is_near))
                    best = index;
            }
        }
        if (best)
            return best;
    }
    if (heading.level.empty() || heading.code.empty())
        return std::nullopt;
    const std::string title = base::fold_tight(heading.title);
    for (const NodeIndex index : m_like_titles.find(heading.code, title)) {
        if (nodes[index].node.level != heading.level)
            continue;
        const std::string known = base::fold_tight(nodes[index].node.title);
        const bool begins =
            known.size() >= 15 && title.size() >= 15 && (title.starts_with(known) || known.starts_with(title));
        if (begins || likeness(known, title) > 0.72)
            return index;
    }
    return std::nullopt;
}

std::optional<NodeIndex> Draft::find_by_title(std::string_view text) const
{
    if (base::least_folded_size(text, m_longest_title + 1) > m_longest_title)
        return std::nullopt;
    const std::string tight = key_of_title(text);
    if (tight.size() < 9)
        return std::nullopt;
    const auto found = m_by_title.find(tight);
    if (found == m_by_title.end())
        return std::nullopt;
    const Namesakes &namesakes = found->second;
    if (const auto near = namesakes_near(namesakes, path_to(current)); !near.empty())
        return near.front();
    if (namesakes.all.size() == 1 && !nodes[namesakes.all.front()].is_visited)
        return namesakes.all.front();
    return std::nullopt;
}

std::optional<NodeIndex> Draft::find_visited(std::string_view title) const
{
    const auto found = m_by_title.find(base::fold_tight(title));
    if (found == m_by_title.end())
        return std::nullopt;
    const auto &all = found->second.all;
    const auto visited = std::ranges::find_if(all, [&](NodeIndex index) { return nodes[index].is_visited; });
    return visited == all.end() ? std::nullopt : std::optional(*visited);
}

std::optional<NodeIndex> Draft::find_reference(const Heading &heading) const
{
    if (!heading.title.empty()) {
        if (const auto found = m_by_title.find(key_of_title(heading.title)); found != m_by_title.end()) {
            for (const NodeIndex index : found->second.all) {
                if (levels_agree(nodes[index].node.level, heading.level))
                    return index;
            }
        }
    }
    if (heading.code.empty())
        return std::nullopt;
    if (!heading.title.empty()) {
        for (const NodeIndex index : m_like_titles.find(heading.code, heading.title)) {
            if (levels_agree(nodes[index].node.level, heading.level)
                && likeness(nodes[index].node.title, heading.title) > 0.7)
                return index;
        }
        return std::nullopt;
    }
    if (const auto found = m_by_code.find(heading.code); found != m_by_code.end()) {
        for (const NodeIndex index : found->second) {
            if (levels_agree(nodes[index].node.level, heading.level))
                return index;
        }
    }
    return std::nullopt;
}

std::optional<NodeIndex> Draft::find_by_code(std::string_view code) const
{
    if (const auto whole = m_by_code.find(std::string(code)); whole != m_by_code.end())
        return whole->second.front();
    const auto parts = base::split(code, "-");
    const auto last = m_by_code.find(std::string(parts.back()));
    if (last == m_by_code.end())
        return std::nullopt;
    const auto is_on_path = [&](NodeIndex at) {
        for (std::size_t left = parts.size(); left > 0; --left, at = nodes[at].parent) {
            if (at == no_node || nodes[at].part != 0 || nodes[at].node.code != parts[left - 1])
                return false;
        }
        return at == no_node || nodes[at].part != 0;
    };
    const auto found = std::ranges::find_if(last->second, is_on_path);
    return found == last->second.end() ? std::nullopt : std::optional(*found);
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
    const std::string tight = key_of_title(heading.title);
    m_longest_title = std::max(m_longest_title, tight.size());
    auto &namesakes = m_by_title[tight];
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
    return sections[known->second];
}

void Draft::add_indicator(DraftIndicator indicator)
{
    auto &here = m_indicators_of[indicator.node][base::fold_tight(indicator.indicator.name)];
    for (const std::size_t index : here) {
        DraftIndicator &other = indicators[index];
        if (other.is_overview != indicator.is_overview || other.indicator.part != indicator.indicator.part)
            continue;
        // The same indicator in a table that goes on overleaf: its values join, unless they contradict.
        const auto contradicts = [&](const model::Value &value) {
            return std::ranges::any_of(other.indicator.values, [&](const model::Value &known) {
                return known.kind == value.kind && known.year == value.year
                    && (known.number != value.number || known.text != value.text);
            });
        };
        if (std::ranges::any_of(indicator.indicator.values, contradicts))
            continue;
        other.is_repeated = other.is_repeated || other.table != indicator.table;
        for (auto &value : indicator.indicator.values) {
            // 812億円 in a list without years, 812億円（R3） where it belongs.
            const auto undated = std::ranges::find_if(other.indicator.values, [&](const model::Value &known) {
                return known.year.year() == 0 && known.kind == value.kind && known.number == value.number;
            });
            if (undated != other.indicator.values.end())
                undated->year = value.year;
            if (!std::ranges::any_of(other.indicator.values, [&](const auto &known) {
                    return known.kind == value.kind && known.year == value.year;
                }))
                other.indicator.values.push_back(std::move(value));
        }
        if (!other.indicator.unit)
            other.indicator.unit = indicator.indicator.unit;
        if (!other.indicator.definition)
            other.indicator.definition = indicator.indicator.definition;
        if (!other.indicator.note)
            other.indicator.note = indicator.indicator.note;
        return;
    }
    here.push_back(indicators.size());
    indicators.push_back(std::move(indicator));
}

void Draft::find(std::string kind, std::string detail, const base::Place &place)
{
    findings.push_back({std::move(kind), std::move(detail), place});
}

} // namespace taikei::reader

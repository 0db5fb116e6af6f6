#include "base/text.hpp"
#include "reader/tree/codes.hpp"
#include "reader/tree/draft.hpp"

#include <algorithm>

/// Which node of the draft a heading, a title or a code means.
namespace taikei::reader {
namespace {

bool levels_agree(const std::string &a, const std::string &b)
{
    return a.empty() || b.empty() || a == b || a.ends_with(b) || b.ends_with(a);
}

} // namespace

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
    constexpr std::size_t longest_mark = 6; ///< ※12, in bytes
    const std::size_t longest = m_longest_title + longest_mark;
    if (base::least_folded_size(text, longest + 1) > longest)
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
    const auto found = m_by_title.find(key_of_title(title));
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

} // namespace taikei::reader

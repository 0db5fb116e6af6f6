#include "reader/finish/document_parts.hpp"

#include "base/text.hpp"
#include "reader/finish/branches.hpp"
#include "reader/finish/headings_over_tree.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

/// 施策の推進, 計画の目標: a chapter that only holds the plan's own tree, and is no level of it.
bool names_document_part(const std::string &title)
{
    static const RE2 pattern(
        R"(^(?:施策|計画|基本計画|取組|取り組み|事業|分野別|各論|総論|重点|評価|前期|後期).*|.*(?:に関する取組|の取組|の取り組みの内容|の内容|の施策|の目標)$)");
    return RE2::FullMatch(title, pattern) || Lexicon::get().is_document_title(base::fold_tight(title));
}

/// 第４章 健康増進計画, 第５章 食育推進計画: plans published as one, a chapter each. Parts (部) of such a document are
/// its highest level.
bool is_chapter_of_plan(const DraftNode &node)
{
    return node.part == U'章' && (node.node.title.ends_with("計画") || node.node.title.ends_with("プラン"));
}

/// 第４章 in which the whole tree stands: one part of the document among others that hold none of it. No node where
/// several do, for then they are a level.
NodeIndex find_lone_chapter(const Draft &draft, const std::vector<bool> &gone)
{
    NodeIndex lone = no_node;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        const NodeIndex parent = draft.nodes[i].parent;
        if (draft.nodes[i].part != 0 || gone[i])
            continue;
        if (parent == no_node)
            return no_node;
        if (draft.nodes[parent].part == 0)
            continue;
        if (lone != no_node && lone != parent)
            return no_node;
        lone = parent;
    }
    const bool is_first = lone != no_node && draft.nodes[lone].number <= 1;
    return is_first || (lone != no_node && draft.nodes[lone].parent != no_node) ? no_node : lone;
}

/// 施策1, or what somebody acts on.
bool is_of_tree(const DraftNode &node)
{
    return (node.part == 0 && !node.node.level.empty()) || is_acted_on(node);
}

/// リスクシナリオごとに推進方針を示します。: a chapter that only introduces what stands in it. Its text has no label of
/// its own, and nobody is named in it.
bool only_introduces(const DraftNode &chapter)
{
    return !is_of_tree(chapter) && chapter.node.measures.empty() && chapter.node.related_plans.empty()
        && std::ranges::all_of(chapter.sections, [](const DraftSection &section) { return section.label.empty(); });
}

} // namespace

void drop_parts_around_tree(const Draft &draft, std::vector<bool> &gone)
{
    constexpr std::size_t least_tree = 4; ///< in nodes that name their level
    const std::vector<NodeIndex> tops = find_tops(draft);
    const auto is_in_part = [&](std::size_t i) { return draft.nodes[tops[i]].part != 0; };
    std::vector<bool> carries(draft.nodes.size(), false);
    std::size_t levelled = 0;
    bool holds_tree = false; ///< some part; on sheets a chapter stands beside what it holds
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        const DraftNode &node = draft.nodes[i];
        const bool is_levelled = node.part == 0 && !node.node.level.empty();
        levelled += is_levelled ? 1 : 0;
        holds_tree = holds_tree || (is_levelled && is_in_part(i));
        if (is_in_part(i) && is_of_tree(node))
            carries[tops[i]] = true;
    }
    for (const DraftIndicator &indicator : draft.indicators) {
        if (indicator.node == no_node || !is_in_part(indicator.node) || !is_aimed_at(indicator))
            continue;
        const NodeIndex part = tops[indicator.node];
        carries[part] = carries[part] || !Lexicon::get().describes_state(draft.nodes[part].node.title);
    }
    if (levelled < least_tree || !holds_tree)
        return;
    int lowest = std::numeric_limits<int>::max();
    int highest = 0;
    NodeIndex last = no_node;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        if (!carries[i])
            continue;
        lowest = std::min(lowest, draft.nodes[i].number);
        highest = std::max(highest, draft.nodes[i].number);
        last = static_cast<NodeIndex>(i);
    }
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        const int number = draft.nodes[tops[i]].number;
        const bool is_behind = number > highest && tops[i] > last; // a sheet of 第４章 may stand before 第１章
        if (is_in_part(i) && !carries[tops[i]] && (number < lowest || is_behind))
            gone[i] = true;
    }
}

void settle_document_parts(Draft &draft, std::vector<bool> &gone)
{
    const bool has_levels = std::ranges::any_of(
        draft.nodes, [](const DraftNode &node) { return !node.node.level.empty() && node.part == 0; });
    std::vector<bool> owns_indicators(draft.nodes.size(), false);
    for (const auto &indicator : draft.indicators) {
        if (indicator.node != no_node)
            owns_indicators[indicator.node] = true;
    }
    std::vector<bool> transparent(draft.nodes.size(), false);
    const auto lone_chapter = find_lone_chapter(draft, gone);
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        if (draft.nodes[i].part == 0)
            continue;
        transparent[i] = names_document_part(draft.nodes[i].node.title) || is_chapter_of_plan(draft.nodes[i])
            || (has_levels && draft.nodes[i].node.title.empty()) || static_cast<NodeIndex>(i) == lone_chapter;
    }
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        NodeIndex &parent = draft.nodes[i].parent;
        if (draft.nodes[i].part != 0)
            continue;
        while (parent != no_node && draft.nodes[parent].part != 0 && transparent[parent])
            parent = draft.nodes[parent].parent;
    }
    for (std::size_t i = draft.nodes.size(); i-- > 0;) {
        if (draft.nodes[i].part == 0)
            continue;
        NodeIndex &parent = draft.nodes[i].parent;
        while (parent != no_node && transparent[parent])
            parent = draft.nodes[parent].parent;
    }
    std::vector<int> children(draft.nodes.size(), 0);
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        if (draft.nodes[i].parent != no_node && !gone[i])
            ++children[draft.nodes[i].parent];
    }
    // Children stand behind their parents, so a chapter that loses its last one is still to come.
    for (std::size_t i = draft.nodes.size(); i-- > 0;) {
        const bool may_introduce = (has_levels && transparent[i]) || static_cast<NodeIndex>(i) == lone_chapter;
        const bool is_introduction = may_introduce && only_introduces(draft.nodes[i]);
        if (gone[i] || draft.nodes[i].part == 0 || children[i] > 0 || owns_indicators[i]
            || (has_content(draft.nodes[i]) && !is_introduction))
            continue;
        gone[i] = true;
        if (draft.nodes[i].parent != no_node)
            --children[draft.nodes[i].parent];
    }
}

} // namespace taikei::reader

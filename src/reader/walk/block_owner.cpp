#include "reader/walk/block_owner.hpp"

#include "reader/classify/letter_size.hpp"

namespace taikei::reader {
namespace {

/// Most headings of this kind have such a block between them and the next one.
bool owns_such_blocks(const SignatureUses &uses, const std::string &signature, const std::string &key)
{
    const auto use = uses.find(signature);
    return use != uses.end() && SignatureUse::of(use->second.followed_owns, key) > 0
        && SignatureUse::of(use->second.owns, key) * 2 >= use->second.count;
}

/// A block printed farther left than a heading does not belong to that heading, unless the document sets its headings
/// in: then others of the kind have the block, too.
NodeIndex climb_by_indent(const Draft &draft, const SignatureUses &uses, NodeIndex at, const Element &element)
{
    while (element.indent > 0 && draft.nodes[at].indent > element.indent && draft.nodes[at].parent != no_node
           && !owns_such_blocks(uses, draft.nodes[at].signature, block_key(element)))
        at = draft.nodes[at].parent;
    return at;
}

/// A block whose label is printed larger than a heading does not belong to that heading.
NodeIndex climb_by_size(const Draft &draft, NodeIndex at, const Element &element)
{
    while (draft.nodes[at].parent != no_node && draft.nodes[at].size > 0
           && element.size > heading_scale * draft.nodes[at].size)
        at = draft.nodes[at].parent;
    return at;
}

/// A block of measures whose items came before its heading goes on with the last of them: that node; no_node where
/// there is none.
NodeIndex child_with_measures(const Draft &draft, const SignatureUses &uses, NodeIndex at)
{
    const NodeIndex child = draft.nodes[at].last_light_child;
    if (draft.nodes[at].is_light || child == no_node)
        return no_node;
    const auto use = uses.find(draft.nodes[child].signature);
    const bool owns_measures = use != uses.end() && use->second.owns_most(LabelKind::Measures)
        && !use->second.owns_most(LabelKind::Indicators);
    return owns_measures ? child : no_node;
}

/// Nodes of this kind never have such a block but behind the last of them, and those above have it: it is theirs.
bool belongs_above(const Draft &draft, const SignatureUses &uses, NodeIndex at, const Element &element)
{
    const auto use = uses.find(draft.nodes[at].signature);
    const auto above = uses.find(draft.nodes[draft.nodes[at].parent].signature);
    const std::string key = block_key(element);
    if (use == uses.end() || above == uses.end() || !use->second.never_owns(key))
        return false;
    const bool is_known = element.label_kind && *element.label_kind != LabelKind::Prose;
    return SignatureUse::of(above->second.owns, key) * 2 >= above->second.count
        && (above->second.count > 1 || is_known);
}

/// 施策の評価 below the last 基本事業 of a 施策: the block says whose it is. no_node where it names no level above.
NodeIndex ancestor_named(const Draft &draft, NodeIndex at, const std::string &label)
{
    constexpr std::string_view of = "の";
    const auto names = [&](NodeIndex node) {
        const std::string &level = draft.nodes[node].node.level;
        return !level.empty() && label.size() > level.size() && label.starts_with(level)
            && std::string_view(label).substr(level.size()).starts_with(of);
    };
    for (NodeIndex node = at; node != no_node; node = draft.nodes[node].parent) {
        if (names(node))
            return node;
    }
    return no_node;
}

} // namespace

NodeIndex owner_of_block(const Draft &draft, const SignatureUses &uses, const Element &label)
{
    if (draft.current == no_node)
        return no_node;
    NodeIndex at = climb_by_size(draft, climb_by_indent(draft, uses, draft.current, label), label);
    if (label.label_kind == LabelKind::Furniture)
        return at;
    // 施策の体系 lists what stands below the node at which it is printed.
    const NodeIndex named = label.label_kind == LabelKind::Children ? no_node : ancestor_named(draft, at, label.label);
    if (named != no_node)
        return named;
    if (label.label_kind == LabelKind::Measures) {
        if (const NodeIndex child = child_with_measures(draft, uses, at); child != no_node)
            return child;
    }
    while (draft.nodes[at].parent != no_node && (draft.nodes[at].is_list_item || belongs_above(draft, uses, at, label)))
        at = draft.nodes[at].parent;
    return at;
}

NodeIndex owner_of_table(const Draft &draft, const SignatureUses &uses)
{
    NodeIndex at = draft.current;
    while (at != no_node && draft.nodes[at].parent != no_node) {
        const DraftNode &node = draft.nodes[at];
        const auto use = uses.find(node.signature);
        const auto above = uses.find(draft.nodes[node.parent].signature);
        if (use == uses.end() || above == uses.end() || !node.is_light || above->second.count < 2
            || !use->second.never_owns("table") || above->second.with_tables < above->second.count)
            break;
        at = node.parent;
    }
    return at;
}

} // namespace taikei::reader

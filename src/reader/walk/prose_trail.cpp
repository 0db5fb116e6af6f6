#include "reader/walk/prose_trail.hpp"

#include "base/text.hpp"

#include <ranges>

namespace taikei::reader {

void ProseTrail::add(NodeIndex node, const std::string &label, std::optional<LabelKind> kind, const Element &element)
{
    constexpr int indent_of_paragraph = 4;
    DraftSection &section = m_draft.section(node, label, kind, element.place);
    // A paragraph's first line is set in farther than its others, or all of them are and only the last is shorter.
    constexpr int overhang = 2; ///< of a full stop, in columns
    const bool is_right_below = element.blank_above == 0 && !section.pieces.empty()
        && element.place.first_line == section.pieces.back().place.first_line + 1;
    const bool hangs = is_right_below
        && (element.indent < m_last_indent
            || (element.indent == m_last_indent
                && base::display_width(element.text) <= base::display_width(section.pieces.back().text) + overhang));
    m_last_indent = element.indent;
    Piece piece;
    piece.text = element.text;
    piece.starts_paragraph = element.kind == Element::Kind::Bullet || element.is_whole_line
        || (element.indent >= indent_of_paragraph && !hangs)
        || (element.line != nullptr && element.line->kind != document::Line::Kind::Text);
    piece.blank_above = element.blank_above;
    piece.place = element.place;
    section.pieces.push_back(std::move(piece));
    m_pieces.emplace_back(node, label);
}

void ProseTrail::move_to_missing_parent(NodeIndex before, NodeIndex entered)
{
    const NodeIndex parent = m_draft.nodes[entered].parent;
    auto trailing = std::exchange(m_pieces, {});
    if (before == no_node || parent == no_node || !m_draft.nodes[parent].sections.empty()
        || parent == m_draft.nodes[before].parent || m_draft.is_ancestor(parent, before))
        return;
    m_draft.nodes[parent].is_visited = true;
    m_draft.find("heading-missing", m_draft.nodes[parent].node.title, m_draft.nodes[entered].node.source.place);
    for (const auto &[node, label] : std::views::reverse(trailing)) {
        DraftSection &from = m_draft.section(node, label, std::nullopt, {});
        if (from.pieces.empty())
            continue;
        Piece moved = std::move(from.pieces.back());
        from.pieces.pop_back();
        auto &to = m_draft.section(parent, "", std::nullopt, moved.place);
        to.confidence = 0.7;
        to.pieces.insert(to.pieces.begin(), std::move(moved));
    }
}

} // namespace taikei::reader

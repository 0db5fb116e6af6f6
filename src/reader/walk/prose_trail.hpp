#pragma once

#include "reader/classify/element.hpp"
#include "reader/tree/draft.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {

/// Puts lines of prose into their sections, and remembers where they went since the last table.
class ProseTrail {
public:
    explicit ProseTrail(Draft &draft)
        : m_draft(draft)
    {
    }

    /// Adds the element's text to the node's section of this label.
    void add(NodeIndex node, const std::string &label, std::optional<LabelKind> kind, const Element &element);

    /// What went before is settled: a table, or a node's heading, came.
    void end() { m_pieces.clear(); }

    /// The overview knows a node between `before` and the one entered that the text never printed: what stood before
    /// this heading is its text.
    void move_to_missing_parent(NodeIndex before, NodeIndex entered);

private:
    Draft &m_draft;
    std::vector<std::pair<NodeIndex, std::string>> m_pieces; ///< node and label of each
    int m_last_indent = 0; ///< of the last line
};

} // namespace taikei::reader

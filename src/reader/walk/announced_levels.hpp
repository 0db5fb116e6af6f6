#pragma once

#include "reader/classify/element.hpp"
#include "reader/tree/draft.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace taikei::reader {

/// Headings that are called as the level below them:
///
///     １ 基本施策
///     基本施策１ ネットワークの強化
///     ２ 重点施策
///     重点施策１ 高齢者への支援
///
/// They stand beside each other, and each above the headings with its word.
class AnnouncedLevels {
public:
    explicit AnnouncedLevels(const std::vector<Element> &elements);

    /// The heading's title is the level word of others.
    bool is_announcement(const Heading &heading) const;
    /// Remembers the node of such a heading.
    void announce(const Heading &heading, NodeIndex node);
    /// The node that announced the heading's level; none where none did.
    std::optional<NodeIndex> parent_of(const Heading &heading) const;

private:
    std::unordered_map<std::string, NodeIndex> m_node_of_level; ///< by level word; no_node before it was announced
};

} // namespace taikei::reader

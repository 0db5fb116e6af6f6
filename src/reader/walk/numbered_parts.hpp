#pragma once

#include "reader/heading/heading.hpp"
#include "reader/tree/draft.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace taikei::reader {

/// Numbers that count the parts of the document, in one of which the whole tree stands:
///
///     １ 取組の状況
///     ２ 取組項目別の実績
///     基本方針１ … 基本方針３
///     ３ 財政効果額
///     ４ 今後の進め方
///
/// The titles of the first say that they are such parts; what counts on behind the tree is one, too.
class NumberedParts {
public:
    /// Remembers a heading that was no node, by its title.
    void note_part(const Heading &heading, const Draft &draft);
    /// ５ 取組項目, whose node was just made, above the numbered 取組項目 themselves: such a part, too.
    void note_announcement(const Heading &heading, const Draft &draft);
    /// The heading counts on from such a part, and nodes that name their level have come since, or are left.
    bool goes_on(const Heading &heading, const Draft &draft) const;

private:
    struct Part {
        int number = 0;
        std::size_t nodes_before = 0; ///< how many nodes the draft had
        bool is_behind_tree = false;
        bool is_inside_tree = false; ///< met between nodes
    };
    std::unordered_map<std::string, Part> m_last; ///< by the heading's signature
};

} // namespace taikei::reader

#pragma once

#include "reader/tree/draft.hpp"

#include <vector>

namespace taikei::reader {

/// The node at the top of each one's branch; a node without parent is its own. Linear in the tree.
std::vector<NodeIndex> find_tops(const Draft &draft);

/// Somebody answers for it or for what it lists, has a part in it, or judges it: more than prose.
bool is_acted_on(const DraftNode &node);

/// Some value of the indicator is no observation: it is aimed at or planned.
bool is_aimed_at(const DraftIndicator &indicator);

} // namespace taikei::reader

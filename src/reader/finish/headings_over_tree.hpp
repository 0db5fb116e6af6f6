#pragma once

#include "reader/tree/draft.hpp"

#include <vector>

namespace taikei::reader {

/// Text, measures, roles or plans of its own.
bool has_content(const DraftNode &node);

/// ２ 基本目標ごとの取組 above 基本目標１: a heading over the tree that names its highest level, and holds nothing
/// else, is no node. What stands below it then stands where it stood. Marks those in `gone`, which has a place for each
/// node.
void drop_headings_over_tree(Draft &draft, std::vector<bool> &gone);

} // namespace taikei::reader

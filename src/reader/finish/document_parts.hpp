#pragma once

#include "reader/tree/draft.hpp"

#include <vector>

/// 編, 部 and 章: parts of the document, which may or may not be a level of the plan's tree. `gone` has a place for
/// each node, and is true for those that are none.
namespace taikei::reader {

/// 第１章 計画の策定にあたって, 第５章 計画の推進 around the chapter that holds 基本目標 and 施策: prose and statistics
/// of the document, with all that stands below them.
void drop_parts_around_tree(const Draft &draft, std::vector<bool> &gone);

/// Parts are levels of the tree where the plan names no others; else they are no nodes, but for text of their own.
void settle_document_parts(Draft &draft, std::vector<bool> &gone);

} // namespace taikei::reader

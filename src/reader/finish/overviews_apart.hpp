#pragma once

#include "reader/tree/draft.hpp"

namespace taikei::reader {

/// ３ 数値目標・ＫＰＩの一覧 before the tree or behind it: a table that says once more, with shorter names, what the
/// nodes of the tree say each on its own page. Where most of the indicators of such a table, or of a chapter, stand
/// elsewhere with the same goals, they go, for the details are what counts. At a node of the tree, elsewhere is below
/// it.
void drop_overviews_apart(Draft &draft);

} // namespace taikei::reader

#pragma once

#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// Marks as vertical the letters that stand one below the other on lines of their own, as side tabs and narrow cells
/// have them:
///
///     市
///     民
///     な
///     ど
///
/// At least three, with nothing beside them; bullets and figures in a column are none.
void find_stacked_letters(std::vector<Word> &words);

} // namespace taikei::document::layout

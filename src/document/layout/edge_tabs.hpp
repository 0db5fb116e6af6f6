#pragma once

#include "document/layout/page_content.hpp"

namespace taikei::document::layout {

/// Marks as vertical the letters of a tab: a narrow, high ground at the page's left or right edge, with letters one
/// below the other. What does not fit into it stands beside it in a second column, such as the last letter:
///
///     text text text   ち | い
///     text text text      | の   edge of the page
///
/// Told before tables are looked for: no row of text goes on into a tab.
void mark_edge_tabs(PageContent &content);

} // namespace taikei::document::layout

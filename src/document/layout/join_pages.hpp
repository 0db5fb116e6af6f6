#pragma once

#include "document/document.hpp"

namespace taikei::document::layout {

/// Joins a table that goes on overleaf: the last block of a page and the first of the next (their heads and feet apart)
/// with the same columns at the same places, where its head is printed again or the page's end broke a row or a merged
/// cell (PageEnd). The head printed again is left out, what was broken put together; cells keep the page on which they
/// begin. A table with nothing of that is left to the reader, which knows what heads mean.
void join_tables_over_pages(Document &document);

} // namespace taikei::document::layout

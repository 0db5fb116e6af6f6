#pragma once

#include "document/document.hpp"

#include <cstddef>

namespace taikei::document::layout {

/// What the end of a page did to a table that goes on overleaf:
///
///     │１│相談に応じ、計画│      │推進│講座│ 5 回│      │方針⑧   │講座│ 5 回│
///     ════ page's end ════     ════ page's end ═══     ═════ page's end ════
///     │  │の作成を目指す。│      │    │広報│12 回│      │人材の発掘│広報│12 回│
///
///     a row was broken         a merged cell goes on, its text before the end, behind it or on both sides
struct PageEnd {
    bool breaks_row = false; ///< the row overleaf is the rest of the last before
    std::size_t merged_columns = 0; ///< of the row overleaf so many cells at the left are the rest of those above

    bool breaks_anything() const noexcept { return breaks_row || merged_columns > 0; }
};

/// `row` is the first overleaf, behind a head printed again. Cells of both tables tell which columns are merged.
PageEnd find_page_end(const Table &before, const Table &overleaf, std::size_t row);

/// Adds the rows of `overleaf` from `row` on to `before` and mends what the page's end broke.
void append_rows(Table &before, Table &&overleaf, std::size_t row);

} // namespace taikei::document::layout

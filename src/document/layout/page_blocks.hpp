#pragma once

#include "document/document.hpp"
#include "document/layout/find_tables.hpp"
#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// A page in reading order.
struct ArrangedPage {
    std::vector<Block> blocks; ///< lines, each a whole paragraph where it was wrapped, and the tables where they stand
    std::vector<base::Box> lines; ///< as they are printed, beside tables
    std::vector<base::Box> columns; ///< what is read from top to bottom, in the order in which it is read
    std::vector<base::Box> frames; ///< around passages that are read as units
};

/// Side tabs and what else stands in the margin across the text come last. Each block has its page and box; the file's
/// name is left to the caller.
ArrangedPage arrange_page(const PageContent &content, std::vector<FoundTable> tables);

} // namespace taikei::document::layout

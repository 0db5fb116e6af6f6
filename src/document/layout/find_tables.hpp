#pragma once

#include "document/document.hpp"
#include "document/layout/page_content.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::layout {

/// A table on a page and what stands in it.
struct FoundTable {
    Table table; ///< Origin::Geometry; the table and each cell carry page and box
    std::vector<std::size_t> words; ///< positions in PageContent::words, ascending
};

/// Tables by their ruling lines, then by aligned columns where nothing is ruled. Ordered from top to bottom. A box
/// with a single cell is no table: it is a frame around text.
std::vector<FoundTable> find_tables(const PageContent &content);

} // namespace taikei::document::layout

#pragma once

#include "document/document.hpp"
#include "document/layout/find_tables.hpp"
#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// The page in reading order: lines, each a whole paragraph where it was wrapped, and the tables where they stand.
/// Side tabs and what else stands in the margin across the text come last. Each block has its page and box; the file's
/// name is left to the caller.
std::vector<Block> arrange_page(const PageContent &content, std::vector<FoundTable> tables);

} // namespace taikei::document::layout

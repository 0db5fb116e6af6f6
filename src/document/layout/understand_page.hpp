#pragma once

#include "document/document.hpp"
#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// From what stands where on a page to its blocks in reading order: words are cleaned, tables found, the rest arranged
/// round them. Each block has its page and box; the file's name is left to the caller.
std::vector<Block> understand_page(PageContent content);

} // namespace taikei::document::layout

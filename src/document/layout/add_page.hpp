#pragma once

#include "base/result.hpp"
#include "document/assembly.hpp"
#include "document/layout/page_content.hpp"

namespace taikei::document::layout {

/// Adds the page's images, and its lines and tables in reading order, each with the document's file name; the first
/// line or table starts a page. Fails beyond the document's limits.
base::Result<void> add_page(const PageContent &content, Assembly &assembly);

} // namespace taikei::document::layout

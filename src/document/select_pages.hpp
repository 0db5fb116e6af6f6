#pragma once

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/page_selection.hpp"

namespace taikei::document {

/// Leaves only what stands on the pages selected; pages keep their numbers. Fails where the document has no pages to
/// choose from (HTML, CSV, text without form feeds) and where none of its pages is selected.
base::Result<void> select_pages(Document &document, const PageSelection &selection);

} // namespace taikei::document

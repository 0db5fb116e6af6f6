#pragma once

#include "document/layout/page_content.hpp"

namespace taikei::document::pdf {

/// True where the page is a picture of text: nothing but images, or images over most of it with no more letters than a
/// page number and a stamp (受付印) have.
bool is_scanned(const layout::PageContent &content);

} // namespace taikei::document::pdf

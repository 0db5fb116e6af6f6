#pragma once

#include "document/document.hpp"
#include "document/pdf/pdf_file.hpp"

#include <vector>

namespace taikei::document::pdf {

/// Makes headings, with their levels, of the lines that the outline names on the page where its entry leads. Entries
/// that lead nowhere are passed over, and lines that no entry names stay as they are.
void mark_outline_headings(const std::vector<OutlineEntry> &outline, Document &document);

} // namespace taikei::document::pdf

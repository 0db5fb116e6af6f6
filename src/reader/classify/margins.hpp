#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// Whether the document's lines have places on pages of known size (PDF).
bool has_geometry(const document::Document &document);

/// Marks what stands in the margins of pages: page numbers, running heads and feet (the same text at the same height of
/// several pages), tabs at the side. The first time that a running head is printed, it may be the heading itself and
/// stays. `folded` has the folded text of each block, empty for tables.
void find_margin_furniture(const document::Document &document, const std::vector<std::string> &folded,
                           std::vector<bool> &furniture);

} // namespace taikei::reader

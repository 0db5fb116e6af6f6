#pragma once

#include "document/document.hpp"

#include <vector>

namespace taikei::reader {

/// Which blocks are page furniture: page numbers (- 41 -, －1－, （1／4）), running heads (lines that come again at the
/// top of pages), lines of a table of contents (…… 12). One entry a block; linear in the document.
std::vector<bool> find_furniture(const document::Document &document);

} // namespace taikei::reader

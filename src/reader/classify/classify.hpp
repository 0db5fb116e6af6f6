#pragma once

#include "document/document.hpp"
#include "reader/classify/element.hpp"
#include "reader/reader.hpp"

#include <vector>

namespace taikei::reader {

/// Classifies every block of the document, running heads and page numbers left out.
std::vector<Element> classify(const document::Document &document, const std::vector<LevelProfile> &levels = {});

} // namespace taikei::reader

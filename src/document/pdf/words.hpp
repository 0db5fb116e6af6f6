#pragma once

#include "document/layout/page_content.hpp"

#include <poppler-page.h>

#include <vector>

namespace taikei::document::pdf {

/// The words of a page as Poppler holds them together, with a box for each letter. A Type 3 font, as some browsers use
/// for bold letters, states neither its size nor its name: the size is then taken from the letters' widths.
std::vector<layout::Word> find_words(const poppler::page &page);

} // namespace taikei::document::pdf

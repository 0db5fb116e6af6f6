#pragma once

#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// The words that are read: without those outside the page, letters that stand twice for a shadow or for boldness, and
/// readings (ふりがな) printed small above their word. Words of which nothing is left are dropped; order is kept.
std::vector<Word> clean_words(std::vector<Word> words, const Page &page);

} // namespace taikei::document::layout

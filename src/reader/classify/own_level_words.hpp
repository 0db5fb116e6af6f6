#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// Words that number headings in this document as level words do, though no lexicon knows them: 主要課題１ …,
/// 主要課題２ …. In the order of their letters.
std::vector<std::string> find_own_level_words(const document::Document &document);

} // namespace taikei::reader

#pragma once

#include "reader/classify/element.hpp"
#include "reader/reading.hpp"

#include <vector>

namespace taikei::reader {

/// Walks over the elements and fills the draft: headings move about the tree, labels open blocks, everything else
/// belongs to where one stands.
void walk(Reading &reading, const std::vector<Element> &elements);

} // namespace taikei::reader

#pragma once

#include "reader/classify/element.hpp"
#include "reader/walk/way.hpp"

namespace taikei::reader {

/// Is this heading, which has a number alone, a node of the tree? Otherwise it is a part of the document, or text.
bool is_node_heading(const Way &way, const Heading &heading, const Element &element);

/// No title: a sentence, or too long for anything else.
bool is_sentence_title(const Heading &heading);

/// A title so long that a list item is more likely.
bool is_long_title(const Heading &heading);

} // namespace taikei::reader

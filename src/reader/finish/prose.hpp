#pragma once

#include "reader/tree/draft.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// Joins lines that only the page's width parted; one '\n' between paragraphs and list items.
std::string join_prose(const std::vector<Piece> &pieces);

} // namespace taikei::reader

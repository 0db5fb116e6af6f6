#pragma once

#include "document/document.hpp"
#include "document/layout/page_content.hpp"

#include <string>
#include <vector>

namespace taikei::document::layout {

/// A page as it was understood, as a drawing (SVG) of the page's size for people to look at: areas, rules and words in
/// grey where they stand, over them each block with its number in reading order, lines in blue, tables in red with the
/// boxes of their cells. Of `blocks` those on this page are drawn, if they have a box.
std::string draw_layout(const PageContent &content, const std::vector<Block> &blocks);

} // namespace taikei::document::layout

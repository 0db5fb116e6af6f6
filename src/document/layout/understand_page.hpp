#pragma once

#include "document/document.hpp"
#include "document/layout/direction.hpp"
#include "document/layout/find_tables.hpp"
#include "document/layout/page_blocks.hpp"
#include "document/layout/page_content.hpp"

#include <vector>

namespace taikei::document::layout {

/// A page and all that was understood of it, for people who want to see how. Boxes lie on the page as it is read: one
/// that is printed sideways was turned.
struct UnderstoodPage {
    PageContent content; ///< turned upright, its words cleaned
    Direction direction = Direction::Rightwards; ///< how its letters run on the page as it is printed
    std::vector<TableOutline> tables; ///< from top to bottom
    std::vector<PassedOver> passed_over;
    ArrangedPage arranged;
};

/// From what stands where on a page to lines and tables in reading order: a page that is printed sideways is turned,
/// words are cleaned, tables found, the rest arranged round them.
UnderstoodPage look_at_page(PageContent content);

/// The blocks alone, each with its page and its box on the page as it is printed; the file's name is left to the
/// caller.
std::vector<Block> understand_page(PageContent content);

} // namespace taikei::document::layout

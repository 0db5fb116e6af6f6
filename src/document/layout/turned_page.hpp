#pragma once

#include "document/document.hpp"
#include "document/layout/direction.hpp"
#include "document/layout/page_content.hpp"

#include <span>

namespace taikei::document::layout {

/// How most letters of the page run, vertical writing aside: a wide table may be printed sideways on an upright page.
Direction page_direction(std::span<const Word> words);

/// The page as it lies when it is turned so that letters of this direction stand upright.
PageContent turn_upright(PageContent content, Direction direction);

/// A box on the page that was turned, on the page as it is printed (`page`).
base::Box turn_back(const base::Box &box, Direction direction, const Page &page);

/// The same for all places in a block. Where a table's columns begin stays as it was read.
void turn_back(Block &block, Direction direction, const Page &page);

} // namespace taikei::document::layout

#pragma once

#include "document/layout/page_content.hpp"

#include <span>
#include <vector>

namespace taikei::document::layout {

/// Boxes around a passage, read as units: filled grounds and closed borders, rounded corners too, that hold text and
/// are no part of a table. Ordered from the largest to the smallest.
std::vector<base::Box> find_frames(const PageContent &content, std::span<const base::Box> tables);

/// The smallest frame that holds the middle of `box`; -1 for none.
int frame_of(const base::Box &box, std::span<const base::Box> frames);

} // namespace taikei::document::layout

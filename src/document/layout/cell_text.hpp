#pragma once

#include "document/layout/page_content.hpp"

#include <span>
#include <string>

namespace taikei::document::layout {

/// Step 8. What stands in one cell, its printed lines joined with '\n'. A line that goes on in the next only because
/// the cell ends there is joined without a break. Letters that stand one below the other, and columns of vertical
/// writing, are lines too; letters that are turned are read as they run.
std::string text_in_cell(std::span<const Word> words, const base::Box &cell);

} // namespace taikei::document::layout

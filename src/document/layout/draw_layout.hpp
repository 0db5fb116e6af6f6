#pragma once

#include "document/layout/understand_page.hpp"

#include <string>

namespace taikei::document::layout {

/// A page as it was understood, as a drawing (SVG) for people who wonder why a table was missed: the page as it is
/// read, its areas, images (画像), rules and words in grey; over them columns in their reading order, printed lines,
/// frames, ruling lines as they were taken, tables with their cells (merged ones shaded) and the step that found them,
/// and what was looked at and taken for no table. A legend below says which is which.
std::string draw_layout(const UnderstoodPage &page);

} // namespace taikei::document::layout

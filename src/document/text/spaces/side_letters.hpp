#pragma once

#include "document/source_line.hpp"

#include <vector>

namespace taikei::document {

/// Takes off the tab of a chapter that is printed letter below letter at the right side of its pages, which text laid
/// out by columns has at the ends of the first lines:
///
///     第４章　分野別の取組                                           第
///                                                                    ４
///     この章では、健康づくりの分野ごとに、取組を示します。           章
///
/// So it does with the tab of a part that stands at any height of two pages or more, beyond all other text on them.
std::vector<SourceLine> take_off_side_letters(std::vector<SourceLine> lines);

} // namespace taikei::document

#pragma once

#include "document/layout/page_content.hpp"
#include "document/ocr/page_image.hpp"

#include <vector>

namespace taikei::document::ocr {

/// The straight dark lines of a picture that are long and thin, level or upright: the rules of its tables. A scan that
/// is turned by more than about half a degree has none.
std::vector<layout::Rule> find_rules(const PageImage &image);

} // namespace taikei::document::ocr

#pragma once

#include "document/pdf/matrix.hpp"

#include <poppler-page.h>

namespace taikei::document::pdf {

/// What of a page is seen: its crop box, turned upright by its /Rotate.
struct PageFrame {
    double width = 0; ///< of the upright page, in points
    double height = 0;
    Matrix to_upright; ///< from the page's own coordinates (y upwards) to points from the top left corner
};

PageFrame find_page_frame(const poppler::page &page);

} // namespace taikei::document::pdf

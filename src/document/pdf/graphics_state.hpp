#pragma once

#include "base/place.hpp"
#include "document/pdf/matrix.hpp"

namespace taikei::document::pdf {

/// What `q` keeps and `Q` brings back, as far as places and tones on the page depend on it.
struct GraphicsState {
    Matrix to_page; ///< from user space to points from the upright page's top left corner
    base::Box clip; ///< around the clipping path, on the page
    double line_width = 1; ///< in user space
    double fill_lightness = 0; ///< 0 black to 1 white
};

} // namespace taikei::document::pdf

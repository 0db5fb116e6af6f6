#pragma once

#include <cstddef>
#include <vector>

namespace taikei::document::ocr {

/// A page as a picture in shades of grey.
struct PageImage {
    int width = 0; ///< in pixels
    int height = 0;
    double dpi = 300; ///< pixels an inch of the page
    std::vector<unsigned char> grey; ///< width × height, row by row from the top; 0 is black

    unsigned char at(int x, int y) const
    {
        return grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    /// Points (1/72 inch) for pixels.
    double points(double pixels) const noexcept { return pixels * 72 / dpi; }
};

} // namespace taikei::document::ocr

#include "document/pdf/render_page.hpp"

#include "document/pdf/page_frame.hpp"

#include <poppler-image.h>
#include <poppler-page-renderer.h>

#include <algorithm>
#include <cmath>

namespace taikei::document::pdf {

namespace {

constexpr double wanted_dpi = 300;
/// Below this no printed letter can be recognised any more.
constexpr double least_dpi = 72;
constexpr double most_pixels = 36e6; ///< A2 at 300 dpi

} // namespace

std::optional<ocr::PageImage> render_page(const poppler::page &page)
{
    const PageFrame frame = find_page_frame(page);
    const double square_inches = frame.width / 72 * (frame.height / 72);
    if (!(square_inches > 0))
        return std::nullopt;
    const double dpi = std::min(wanted_dpi, std::sqrt(most_pixels / square_inches));
    if (dpi < least_dpi)
        return std::nullopt;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    const poppler::image drawn = renderer.render_page(&page, dpi, dpi);
    if (!drawn.is_valid() || drawn.format() != poppler::image::format_gray8)
        return std::nullopt;
    ocr::PageImage image{.width = drawn.width(), .height = drawn.height(), .dpi = dpi, .grey = {}};
    image.grey.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y) {
        const char *row = drawn.const_data() + static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row();
        image.grey.insert(image.grey.end(), row, row + image.width);
    }
    return image;
}

} // namespace taikei::document::pdf

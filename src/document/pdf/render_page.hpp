#pragma once

#include "document/ocr/page_image.hpp"

#include <poppler-page.h>

#include <optional>

namespace taikei::document::pdf {

/// The page drawn upright at 300 dots an inch, as character recognition wants it; at less where it is larger than A2,
/// and none where it has no size that could be drawn.
std::optional<ocr::PageImage> render_page(const poppler::page &page);

} // namespace taikei::document::pdf

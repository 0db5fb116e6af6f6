#include "document/pdf/page_frame.hpp"

namespace taikei::document::pdf {

PageFrame find_page_frame(const poppler::page &page)
{
    const auto rect = page.page_rect(poppler::crop_box);
    const double left = rect.left();
    const double bottom = rect.top(); // poppler's rectangle begins at the lower left here
    const double right = left + rect.width();
    const double top = bottom + rect.height();
    switch (page.orientation()) {
    case poppler::page::landscape: return {rect.height(), rect.width(), {0, 1, 1, 0, -bottom, -left}};
    case poppler::page::upside_down: return {rect.width(), rect.height(), {-1, 0, 0, 1, right, -bottom}};
    case poppler::page::seascape: return {rect.height(), rect.width(), {0, -1, -1, 0, top, right}};
    case poppler::page::portrait: break;
    }
    return {rect.width(), rect.height(), {1, 0, 0, -1, -left, top}};
}

} // namespace taikei::document::pdf

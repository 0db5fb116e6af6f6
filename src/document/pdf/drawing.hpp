#pragma once

#include "document/layout/page_content.hpp"
#include "document/pdf/page_frame.hpp"
#include "document/pdf/qpdf_object.hpp"

#include <cstddef>

namespace taikei::document::pdf {

/// What a page's content stream draws beside its letters.
struct Drawing {
    std::vector<layout::Rule> rules;
    std::vector<layout::Area> areas;
    std::vector<base::Box> images;
    std::size_t shown_bytes = 0; ///< of the strings that the stream shows
    bool is_complete = true; ///< false where the page draws more than the limits allow, or its stream is damaged
};

/// Reads the page's content and the form XObjects that it draws. Never fails: a damaged stream is read as far as it
/// goes.
Drawing read_drawing(QPDFObjectHandle page, const PageFrame &frame);

} // namespace taikei::document::pdf

#pragma once

#include "document/layout/page_content.hpp"
#include "document/ocr/page_image.hpp"
#include "document/ocr/recogniser.hpp"

namespace taikei::document::ocr {

/// A page as it was recognised from its picture.
struct RecognisedPage {
    layout::PageContent content; ///< the words, and the rules of its tables
    double confidence = 0; ///< of its letters together, 0 to 1
    std::size_t unclear_words = 0; ///< that were left out
};

/// `number` from 1, in the file's order. The page's size comes from the picture's resolution.
RecognisedPage recognise_page(int number, const PageImage &image, const Recogniser &recogniser);

} // namespace taikei::document::ocr

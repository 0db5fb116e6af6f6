#pragma once

#include "document/layout/page_content.hpp"

#include <cstddef>
#include <vector>

class PDFDoc;

namespace taikei::document::pdf {

/// What Poppler finds of a page's text.
struct PageText {
    std::vector<layout::Word> words;
    std::size_t codes = 0; ///< letters that it shows, spaces included, whether or not they have a meaning
    std::size_t bytes = 0; ///< of these codes in the strings that show them
    std::size_t off_page = 0; ///< of these letters, those that stand outside the crop box; spaces are not counted
};

/// The words of a page as Poppler holds them together, with a box for each letter; `page` from 1. A Type 3 font, as
/// some browsers use for bold letters, states neither its size nor its name: the size is then taken from the letters'
/// widths.
///
/// This is Poppler's own interface and not its stable C++ one, for that reads every font of a page a second time and
/// copies the file's whole table of objects for each page: half as long again, and longer the more pages there are.
PageText find_words(PDFDoc &file, int page);

} // namespace taikei::document::pdf

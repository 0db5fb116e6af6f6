#pragma once

#include "base/result.hpp"
#include "document/page_selection.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::pdf {

/// A page as layout::draw_layout draws it.
struct DrawnPage {
    int number = 0; ///< from 1, in the file's order
    std::string svg;
};

/// Draws what is understood of each page that is wanted. Fails as PdfFile::open does.
base::Result<std::vector<DrawnPage>> draw_pages(std::string_view bytes, std::string_view file_name,
                                                const PageSelection &wanted);

} // namespace taikei::document::pdf

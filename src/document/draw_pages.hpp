#pragma once

#include "base/result.hpp"
#include "document/read_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {

/// A page as layout::draw_layout draws it.
struct DrawnPage {
    int number = 0; ///< from 1, in the file's order
    std::string svg;
};

/// Draws what is understood of each page that is wanted: of a PDF, and, where characters are recognised, of scans in it
/// and of pictures. Fails where the file cannot be read or has no pages of either kind.
base::Result<std::vector<DrawnPage>> draw_pages(std::string_view bytes, std::string_view file_name,
                                                const ReadOptions &options);

} // namespace taikei::document

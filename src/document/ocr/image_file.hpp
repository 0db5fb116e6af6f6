#pragma once

#include "base/result.hpp"
#include "document/ocr/page_image.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace taikei::document::ocr {

/// Reads images of pages (PNG, JPEG, TIFF with several pages, GIF, BMP, WebP) with Leptonica, which Tesseract brings
/// along. Loaded at run time as Tesseract is.
class ImageFile {
public:
    /// Fails where the library is not installed.
    static base::Result<ImageFile> open_library(const char *name = "liblept.so.5");

    /// The pages, at most 50. Fails where the bytes are no image that can be read, or one of more than 100 million
    /// pixels. A picture that is too small for its letters to be recognised is enlarged.
    base::Result<std::vector<PageImage>> read(std::string_view bytes) const;

private:
    struct Functions;
    std::shared_ptr<const Functions> m_functions;
};

} // namespace taikei::document::ocr

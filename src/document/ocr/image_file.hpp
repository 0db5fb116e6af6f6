#pragma once

#include "base/result.hpp"
#include "document/ocr/page_image.hpp"

#include <functional>
#include <memory>
#include <string_view>

namespace taikei::document::ocr {

/// Reads images of pages (PNG, JPEG, TIFF with several pages, GIF, BMP, WebP) with Leptonica, which Tesseract brings
/// along. Loaded at run time as Tesseract is.
class ImageFile {
public:
    /// Fails where the library is not installed.
    static base::Result<ImageFile> open_library(const char *name = "liblept.so.5");

    /// Takes a page, one after the other, and may refuse it.
    using Take = std::function<base::Result<void>(const PageImage &page)>;
    /// Gives every page to `take`, which ends the reading by a failure. Fails where the bytes are no image that can be
    /// read, one with a page of more than 100 million pixels, or one of more than 500 pages. A picture that is too
    /// small for its letters to be recognised is enlarged.
    base::Result<void> read(std::string_view bytes, const Take &take) const;

private:
    struct Functions;
    std::shared_ptr<const Functions> m_functions;
};

} // namespace taikei::document::ocr

#include "document/ocr/scan_reader.hpp"

#include <utility>

namespace taikei::document::ocr {

base::Result<ScanReader> ScanReader::load()
{
    auto recogniser = Recogniser::load();
    if (!recogniser)
        return std::unexpected(recogniser.error());
    auto images = ImageFile::open_library();
    if (!images)
        return base::fail("images cannot be read here: " + images.error().message
                          + "; install Tesseract 5, which brings it along");
    return ScanReader{*std::move(recogniser), *std::move(images)};
}

} // namespace taikei::document::ocr

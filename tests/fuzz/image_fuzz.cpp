#include "check_document.hpp"
#include "document/ocr/find_rules.hpp"
#include "document/ocr/image_file.hpp"

#include <cstdlib>

/// An image file: its pages are decoded and their ruling lines found. Characters are not recognised: Tesseract takes
/// seconds a page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto images = taikei::document::ocr::ImageFile::open_library();
    if (!images)
        std::abort();
    const auto take = [](const taikei::document::ocr::PageImage &page) -> taikei::base::Result<void> {
        constexpr std::size_t most_pixels = 1u << 20;
        if (page.grey.size() != static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height))
            std::abort();
        if (page.grey.size() <= most_pixels)
            find_rules(page);
        return {};
    };
    const auto read = images->read(taikei::fuzz::bytes_of(data, size), take);
    if (!read && read.error().message.empty())
        std::abort();
    return 0;
}

#include "document/ocr/image_file.hpp"

#include "base/shared_library.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace taikei::document::ocr {

namespace {

constexpr std::int64_t most_pixels = 100'000'000;
constexpr std::size_t most_pages = 500; ///< of a TIFF
/// Without a resolution of its own a picture is taken for a page of A4: its long side is 297 mm.
constexpr double inches_of_a4 = 297 / 25.4;
/// The long side of A2: a camera's "72 dpi" makes larger paper than any plan is printed on.
constexpr double most_inches = 24;
constexpr double least_dpi = 200; ///< letters of 10 points are then some 28 pixels high
constexpr double most_enlarged = 4;
/// Finer pictures cost more and are recognised no better.
constexpr double most_dpi = 400;
constexpr double reduced_dpi = 300;

/// By how much a picture is to be enlarged or reduced for its letters to be recognised.
double scale_for(double dpi)
{
    if (dpi < least_dpi)
        return std::min(most_enlarged, least_dpi / dpi);
    return dpi > most_dpi ? reduced_dpi / dpi : 1;
}

} // namespace

struct ImageFile::Functions {
    base::SharedLibrary library;
    decltype(&::pixReadMem) read = nullptr;
    decltype(&::pixReadMemFromMultipageTiff) read_tiff_page = nullptr;
    decltype(&::pixReadHeaderMem) read_header = nullptr;
    decltype(&::pixRemoveAlpha) remove_alpha = nullptr;
    decltype(&::pixConvertTo8) to_grey = nullptr;
    decltype(&::pixScale) scale = nullptr;
    decltype(&::pixDestroy) destroy = nullptr;
    decltype(&::pixGetXRes) resolution = nullptr;
    decltype(&::pixGetData) data = nullptr;
    decltype(&::pixGetWpl) words_per_line = nullptr;
    decltype(&::pixGetWidth) width = nullptr;
    decltype(&::pixGetHeight) height = nullptr;
    decltype(&::setMsgSeverity) set_messages = nullptr;

    bool find_all()
    {
        return library.find("pixReadMem", read) && library.find("pixReadMemFromMultipageTiff", read_tiff_page)
            && library.find("pixReadHeaderMem", read_header) && library.find("pixRemoveAlpha", remove_alpha)
            && library.find("pixConvertTo8", to_grey) && library.find("pixScale", scale)
            && library.find("pixDestroy", destroy) && library.find("pixGetXRes", resolution)
            && library.find("pixGetData", data) && library.find("pixGetWpl", words_per_line)
            && library.find("pixGetWidth", width) && library.find("pixGetHeight", height)
            && library.find("setMsgSeverity", set_messages);
    }

    struct Destroy {
        decltype(&::pixDestroy) destroy;
        void operator()(PIX *picture) const { destroy(&picture); }
    };
    using Picture = std::unique_ptr<PIX, Destroy>;
    Picture own(PIX *picture) const { return Picture(picture, Destroy{destroy}); }

    /// The header alone, before memory is taken for the picture; false where it is none, or has too many pixels.
    bool is_readable(std::string_view bytes) const
    {
        int format = 0;
        int columns = 0;
        int rows = 0;
        const bool is_picture = read_header(reinterpret_cast<const l_uint8 *>(bytes.data()), bytes.size(), &format,
                                            &columns, &rows, nullptr, nullptr, nullptr)
            == 0;
        return is_picture && columns > 0 && rows > 0 && std::int64_t{columns} * rows <= most_pixels;
    }

    /// None for a damaged page, and one with too many pixels. `offset` is that of the page in a TIFF, and then of the
    /// next, 0 after the last.
    std::optional<PageImage> read_page(std::string_view bytes, bool is_tiff, std::size_t &offset) const
    {
        const auto *begin = reinterpret_cast<const l_uint8 *>(bytes.data());
        Picture picture = own(is_tiff ? read_tiff_page(begin, bytes.size(), &offset) : read(begin, bytes.size()));
        if (!picture || std::int64_t{width(picture.get())} * height(picture.get()) > most_pixels)
            return std::nullopt;
        return to_page_image(std::move(picture));
    }

    double dpi_of(PIX *picture) const
    {
        const int stated = resolution(picture);
        const int long_side = std::max(width(picture), height(picture));
        const bool is_likely = stated >= 60 && stated <= 2400 && long_side <= stated * most_inches;
        return is_likely ? stated : long_side / inches_of_a4;
    }

    /// None where there is no memory for it.
    std::optional<PageImage> to_page_image(Picture picture) const
    {
        const double dpi = dpi_of(picture.get());
        picture = own(remove_alpha(picture.get()));
        if (picture)
            picture = own(to_grey(picture.get(), 0));
        const double factor = scale_for(dpi);
        if (picture && factor != 1)
            picture = own(scale(picture.get(), static_cast<float>(factor), static_cast<float>(factor)));
        return picture ? std::optional(copy(picture.get(), dpi * factor)) : std::nullopt;
    }

    /// Four pixels to a word, the leftmost in its highest byte.
    PageImage copy(PIX *picture, double dpi) const
    {
        PageImage image{.width = width(picture), .height = height(picture), .dpi = dpi, .grey = {}};
        image.grey.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
        const l_uint32 *line = data(picture);
        for (int y = 0; y < image.height; ++y, line += words_per_line(picture)) {
            for (int x = 0; x < image.width; ++x)
                image.grey.push_back(static_cast<unsigned char>(line[x / 4] >> (24 - x % 4 * 8)));
        }
        return image;
    }
};

base::Result<ImageFile> ImageFile::open_library(const char *name)
{
    base::Result<base::SharedLibrary> library = base::SharedLibrary::load(name);
    if (!library)
        return std::unexpected(library.error());
    auto functions = std::make_shared<Functions>(Functions{.library = *std::move(library)});
    if (!functions->find_all())
        return base::fail(std::string("the library ") + name + " is another version than Leptonica 1.79 or later");
    functions->set_messages(L_SEVERITY_NONE);
    ImageFile file;
    file.m_functions = std::move(functions);
    return file;
}

base::Result<void> ImageFile::read(std::string_view bytes, const Take &take) const
{
    if (!m_functions->is_readable(bytes))
        return base::fail("the image is damaged, or has more than 100 million pixels: save it anew, a page an image");
    const bool is_tiff = bytes.starts_with("II*") || bytes.starts_with("MM");
    std::size_t offset = 0; // 0 again after the last page
    std::size_t pages = 0;
    do {
        const auto page = m_functions->read_page(bytes, is_tiff, offset);
        if (!page)
            return base::fail("the image is damaged"
                              + (pages == 0 ? std::string() : " after page " + std::to_string(pages))
                              + ", or has a page of more than 100 million pixels: save it anew");
        if (++pages > most_pages)
            return base::fail("the image has more than " + std::to_string(most_pages)
                              + " pages: split it into several files");
        if (auto taken = take(*page); !taken)
            return taken;
    } while (offset != 0);
    return {};
}

} // namespace taikei::document::ocr

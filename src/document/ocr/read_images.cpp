#include "document/ocr/read_images.hpp"

#include "document/layout/add_page.hpp"
#include "document/layout/join_pages.hpp"
#include "document/ocr/recognise_page.hpp"
#include "document/ocr/recognition_notes.hpp"

#include <fmt/format.h>

namespace taikei::document::ocr {

namespace {

using base::Result;

void note_empty_page(int number, Assembly &assembly)
{
    assembly.add_finding("page-without-text",
                         fmt::format("page {}: no characters were recognised in its image", number),
                         assembly.place_at(0, 0, number));
}

} // namespace

Result<void> read_images(std::string_view bytes, const ReadOptions &options, const ScanReader &scans,
                         Assembly &assembly)
{
    auto &document = assembly.document();
    RecognitionNotes notes;
    const auto take = [&](const PageImage &image) -> Result<void> {
        const int number = static_cast<int>(document.pages.size()) + 1;
        document.pages.push_back({number, {}, image.points(image.width), image.points(image.height)});
        if (!options.pages.contains(number))
            return {};
        if (options.on_page)
            options.on_page(number, 0);
        const RecognisedPage page = recognise_page(number, image, scans.recogniser);
        if (page.content.words.empty()) {
            note_empty_page(number, assembly);
            return {};
        }
        document.pages.back().confidence = page.confidence;
        notes.note(page);
        return layout::add_page(page.content, assembly);
    };
    if (const auto read = scans.images.read(bytes, take); !read)
        return base::fail(read.error().message, document.file);
    if (document.blocks.empty() && options.pages.is_all())
        return base::fail("no characters were recognised in the image: give a scan of 300 dpi, upright and sharp",
                          document.file);
    layout::join_tables_over_pages(document);
    notes.add_findings(assembly, scans.recogniser.reads_vertical());
    return {};
}

} // namespace taikei::document::ocr

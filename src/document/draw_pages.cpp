#include "document/draw_pages.hpp"

#include "document/foreign_format.hpp"
#include "document/layout/draw_layout.hpp"
#include "document/layout/understand_page.hpp"
#include "document/ocr/recognise_page.hpp"
#include "document/pdf/pdf_file.hpp"
#include "document/pdf/scanned_pages.hpp"

#include <utility>

namespace taikei::document {

namespace {

using base::fail;
using base::Result;

class Drawing {
public:
    explicit Drawing(const ReadOptions &options)
        : m_options(options)
    {
    }

    Result<void> draw_pdf(std::string_view bytes)
    {
        const auto file = pdf::PdfFile::open(bytes);
        if (!file)
            return std::unexpected(file.error());
        pdf::ScannedPages scanned(*file, m_options.scans);
        for (int number = 1; number <= file->page_count(); ++number) {
            if (!begins(number, file->page_count()))
                continue;
            if (auto page = file->read_page(number)) {
                scanned.read(*page);
                add(number, std::move(page->content));
            }
        }
        return {};
    }

    Result<void> draw_images(std::string_view bytes)
    {
        if (!*m_options.scans)
            return std::unexpected(m_options.scans->error());
        const ocr::ScanReader &scans = **m_options.scans;
        int number = 0;
        return scans.images.read(bytes, [&](const ocr::PageImage &image) -> Result<void> {
            if (begins(++number, 0))
                add(number, ocr::recognise_page(number, image, scans.recogniser).content);
            return {};
        });
    }

    std::vector<DrawnPage> pages;

private:
    /// False for a page that nobody wants.
    bool begins(int number, int count) const
    {
        if (!m_options.pages.contains(number))
            return false;
        if (m_options.on_page)
            m_options.on_page(number, count);
        return true;
    }

    void add(int number, layout::PageContent content)
    {
        pages.push_back({number, layout::draw_layout(layout::look_at_page(std::move(content)))});
    }

    const ReadOptions &m_options;
};

} // namespace

Result<std::vector<DrawnPage>> draw_pages(std::string_view bytes, std::string_view file_name,
                                          const ReadOptions &options)
{
    Drawing drawing(options);
    Result<void> drawn =
        fail("its pages cannot be drawn, for it is no PDF and no scan: --show-layout is for PDF files, "
             "and with --ocr for pictures");
    if (pdf::looks_like_pdf(bytes))
        drawn = drawing.draw_pdf(bytes);
    else if (options.scans != nullptr && is_image(bytes))
        drawn = drawing.draw_images(bytes);
    if (!drawn)
        return fail(drawn.error().message, std::string(file_name));
    return std::move(drawing.pages);
}

} // namespace taikei::document

#include "document/pdf/draw_pages.hpp"

#include "document/layout/draw_layout.hpp"
#include "document/layout/understand_page.hpp"
#include "document/pdf/pdf_file.hpp"

#include <utility>

namespace taikei::document::pdf {

base::Result<std::vector<DrawnPage>> draw_pages(std::string_view bytes, std::string_view file_name,
                                                const PageSelection &wanted)
{
    const auto file = PdfFile::open(bytes);
    if (!file)
        return base::fail(file.error().message, std::string(file_name));
    std::vector<DrawnPage> pages;
    for (int number = 1; number <= file->page_count(); ++number) {
        if (!wanted.contains(number))
            continue;
        if (auto page = file->read_page(number))
            pages.push_back({number, layout::draw_layout(layout::look_at_page(std::move(page->content)))});
    }
    return pages;
}

} // namespace taikei::document::pdf

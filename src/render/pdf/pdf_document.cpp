#include "render/pdf/pdf_document.hpp"

#include "base/character.hpp"
#include "render/pdf/pdf_text.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iterator>
#include <utility>

namespace taikei::render::pdf {

namespace {

constexpr double a4_short = 210 * 72 / 25.4;
constexpr double a4_long = 297 * 72 / 25.4;

/// D:20260401093000Z
std::string date_string(store::Time time)
{
    std::string date = "(D:";
    for (const char c : time_for_machines(time)) {
        if (base::is_digit(static_cast<unsigned char>(c)))
            date += c;
    }
    return date + "Z)";
}

} // namespace

PdfDocument::PdfDocument(PaperOrientation orientation, PaperProperties properties)
    : m_width(orientation == PaperOrientation::Landscape ? a4_long : a4_short)
    , m_height(orientation == PaperOrientation::Landscape ? a4_short : a4_long)
    , m_properties(std::move(properties))
    , m_page(m_height)
    , m_page_tree(m_file.reserve())
{
}

void PdfDocument::begin_page()
{
    m_pages.push_back(m_file.reserve());
    m_page = PageContent(m_height);
    m_structure.begin_page();
}

void PdfDocument::end_page()
{
    const int content = m_file.add_stream("", m_page.operators());
    m_file.write(m_pages.back(),
                 fmt::format("<< /Type /Page /Parent {} 0 R /Contents {} 0 R /StructParents {} /Tabs /S >>",
                             m_page_tree, content, m_pages.size() - 1));
}

void PdfDocument::add_bookmark(std::string title)
{
    m_bookmarks.push_back({std::move(title), m_pages.back()});
}

int PdfDocument::write_outline()
{
    const int outline = m_file.reserve();
    const int first = m_file.reserve(m_bookmarks.size());
    const int last = first + static_cast<int>(m_bookmarks.size()) - 1;
    for (int number = first; number <= last; ++number) {
        const Bookmark &bookmark = m_bookmarks[static_cast<std::size_t>(number - first)];
        std::string body = fmt::format("<< /Title {} /Parent {} 0 R /Dest [{} 0 R /XYZ 0 {:.2f} 0]",
                                       text_string(bookmark.title), outline, bookmark.page, m_height);
        if (number > first)
            fmt::format_to(std::back_inserter(body), " /Prev {} 0 R", number - 1);
        if (number < last)
            fmt::format_to(std::back_inserter(body), " /Next {} 0 R", number + 1);
        m_file.write(number, body + " >>");
    }
    m_file.write(outline,
                 m_bookmarks.empty() ? "<< /Type /Outlines >>"
                                     : fmt::format("<< /Type /Outlines /First {} 0 R /Last {} 0 R /Count {} >>", first,
                                                   last, m_bookmarks.size()));
    return outline;
}

int PdfDocument::write_properties()
{
    return m_file.add(fmt::format("<< /Title {} /Author {} /Creator (Taikei) /Producer (Taikei) /CreationDate {} >>",
                                  text_string(m_properties.title), text_string(m_properties.author),
                                  date_string(m_properties.made_at)));
}

std::string PdfDocument::finish()
{
    std::string pages;
    for (const int page : m_pages)
        fmt::format_to(std::back_inserter(pages), " {} 0 R", page);
    m_file.write(m_page_tree,
                 fmt::format("<< /Type /Pages /Kids [{} ] /Count {} /MediaBox [0 0 {:.2f} {:.2f}] /Resources << /Font "
                             "{} >> >>",
                             pages, m_pages.size(), m_width, m_height, m_fonts.write(m_file)));
    const int outline = write_outline();
    const int structure = m_structure.write(m_pages, m_file);
    const int root = m_file.add(fmt::format("<< /Type /Catalog /Pages {} 0 R /Outlines {} 0 R /StructTreeRoot {} 0 R "
                                            "/MarkInfo << /Marked true >> /Lang (ja) "
                                            "/ViewerPreferences << /DisplayDocTitle true >> >>",
                                            m_page_tree, outline, structure));
    return m_file.finish(root, write_properties());
}

} // namespace taikei::render::pdf

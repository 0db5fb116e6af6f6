#pragma once

#include "render/form/paper_properties.hpp"
#include "render/pdf/embedded_fonts.hpp"
#include "render/pdf/file_writer.hpp"
#include "render/pdf/page_content.hpp"
#include "render/pdf/structure.hpp"

#include <string>
#include <vector>

/// For .cpp files of this folder only: the headers are heavy.
namespace taikei::render::pdf {

enum class PaperOrientation { Portrait, Landscape };

/// A PDF of A4 pages that is being drawn: it says its language (Japanese), its structure and that its title belongs
/// into the window's bar, as PDF/UA (ISO 14289-1) asks.
class PdfDocument {
public:
    PdfDocument(PaperOrientation orientation, PaperProperties properties);

    double width() const noexcept { return m_width; } ///< in points
    double height() const noexcept { return m_height; }
    EmbeddedFonts &fonts() noexcept { return m_fonts; }
    Structure &structure() noexcept { return m_structure; }

    void begin_page();
    /// What stands on the page begun last.
    PageContent &page() noexcept { return m_page; }
    void end_page();
    /// From 1; 0 before the first.
    int page_count() const noexcept { return static_cast<int>(m_pages.size()); }
    /// An entry of the outline that leads to the page begun last.
    void add_bookmark(std::string title);

    /// The whole file. Nothing can be drawn afterwards.
    std::string finish();

private:
    struct Bookmark {
        std::string title;
        int page; ///< its object's number
    };

    int write_outline();
    int write_properties();

    double m_width;
    double m_height;
    PaperProperties m_properties;
    FileWriter m_file;
    EmbeddedFonts m_fonts;
    Structure m_structure;
    PageContent m_page;
    int m_page_tree; ///< number of the object above the pages
    std::vector<int> m_pages; ///< their objects' numbers
    std::vector<Bookmark> m_bookmarks;
};

} // namespace taikei::render::pdf

#pragma once

#include "base/result.hpp"
#include "document/layout/page_content.hpp"
#include "document/ocr/page_image.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::pdf {

/// A page and how far it could be read.
struct PageReading {
    layout::PageContent content;
    std::size_t shown_codes = 0; ///< letters that the page shows, spaces included, whether or not they have a meaning
    std::size_t letters_off_page = 0; ///< of those with a meaning, outside the crop box
    bool has_all_lines = true; ///< false where the page's lines could not be read, or only a part of them
};

/// An entry of the outline (しおり), the document's own table of contents.
struct OutlineEntry {
    std::string title;
    int level = 1; ///< from 1
    int page = 0; ///< where it leads; 0 where that is not known
};

/// True where the header of a PDF stands at the beginning, or after a few bytes that some programs write before it.
bool looks_like_pdf(std::string_view bytes);

/// A PDF held open by the two libraries that read it: Poppler for its letters, QPDF for what is drawn.
class PdfFile {
public:
    /// `bytes` must outlive it. Fails for a file that is damaged beyond repair, that a password locks, or without
    /// pages. One that a password only protects from being changed is read.
    static base::Result<PdfFile> open(std::string_view bytes);
    PdfFile(PdfFile &&) noexcept;
    PdfFile &operator=(PdfFile &&) noexcept;
    ~PdfFile();

    /// What of the file as a whole is lost or had to be mended, and what to do; empty where nothing is.
    std::string_view damage() const;
    int page_count() const;
    /// None for a page that the file counts and does not hold. `number` from 1 to page_count().
    std::optional<PageReading> read_page(int number) const;
    /// The page as it looks, for character recognition; none where it cannot be drawn.
    std::optional<ocr::PageImage> draw_page(int number) const;
    /// The outline in its order, at most some 10,000 entries.
    std::vector<OutlineEntry> outline() const;
    /// The title that the file states; empty where it states none.
    std::string title() const;

private:
    struct Parts;
    explicit PdfFile(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace taikei::document::pdf

#pragma once

#include "document/assembly.hpp"
#include "document/pdf/pdf_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::document::pdf {

/// What could not be read of the pages. Pages in a row with the same problem are one finding, so that a scan of ten
/// thousand pages has one.
class PageProblems {
public:
    /// A page that the file counts and does not hold.
    void note_missing(int page) { add(m_missing, page); }
    void note(const PageReading &reading);
    /// True where every page that was looked at is only an image.
    bool has_only_images() const noexcept { return !m_without_text.empty() && !m_has_text; }
    /// `advice`: what to do about a page without text of its own.
    void add_findings(Assembly &assembly, const std::string &advice) const;

private:
    struct Range {
        int first = 0;
        int last = 0;
        std::size_t letters = 0; ///< of all its pages, where the problem has some
    };
    using Ranges = std::vector<Range>;
    static void add(Ranges &ranges, int page, std::size_t letters = 0);

    Ranges m_missing;
    Ranges m_without_text;
    Ranges m_unreadable;
    Ranges m_without_lines;
    Ranges m_with_text_off_page;
    bool m_has_text = false; ///< some page is more than an image
};

} // namespace taikei::document::pdf

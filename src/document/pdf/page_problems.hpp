#pragma once

#include "document/assembly.hpp"
#include "document/pdf/pdf_file.hpp"

#include <vector>

namespace taikei::document::pdf {

/// What could not be read of the pages. Pages in a row with the same problem are one finding, so that a scan of ten
/// thousand pages has one.
class PageProblems {
public:
    /// A page that the file counts and does not hold.
    void note_missing(int page) { add(m_missing, page); }
    void note(const PageReading &reading);
    /// True where some page had text.
    bool has_text() const noexcept { return m_has_text; }
    void add_findings(Assembly &assembly) const;

private:
    struct Range {
        int first = 0;
        int last = 0;
    };
    using Ranges = std::vector<Range>;
    static void add(Ranges &ranges, int page);

    Ranges m_missing;
    Ranges m_without_text;
    Ranges m_unreadable;
    Ranges m_without_lines;
    bool m_has_text = false;
};

} // namespace taikei::document::pdf

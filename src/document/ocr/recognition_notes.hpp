#pragma once

#include "document/assembly.hpp"
#include "document/ocr/recognise_page.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::ocr {

/// Keeps which pages were read from their pictures, and how surely. Pages in a row are one finding, page-recognised.
class RecognitionNotes {
public:
    /// Pages come in ascending order.
    void note(const RecognisedPage &page);
    /// `reads_vertical` as Recogniser says: where it is false and a page was hardly read, that is said too.
    void add_findings(Assembly &assembly, bool reads_vertical) const;

private:
    struct Range {
        int first = 0;
        int last = 0;
        double least_confidence = 1;
        double most_confidence = 0;
        std::size_t unclear_words = 0;
    };
    static std::string describe(const Range &range, bool reads_vertical);

    std::vector<Range> m_ranges;
};

} // namespace taikei::document::ocr

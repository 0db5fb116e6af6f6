#include "document/ocr/recognition_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace taikei::document::ocr {

namespace {

/// Below this a page may be written the other way (see Recogniser).
constexpr double hardly_read = 0.7;

int percent(double share)
{
    return static_cast<int>(std::floor(share * 100));
}

} // namespace

void RecognitionNotes::note(const RecognisedPage &page)
{
    const int number = page.content.page.number;
    if (m_ranges.empty() || m_ranges.back().last + 1 != number)
        m_ranges.push_back({.first = number});
    Range &range = m_ranges.back();
    range.last = number;
    range.least_confidence = std::min(range.least_confidence, page.confidence);
    range.most_confidence = std::max(range.most_confidence, page.confidence);
    range.unclear_words += page.unclear_words;
}

std::string RecognitionNotes::describe(const Range &range, bool reads_vertical)
{
    std::string text = range.first == range.last
        ? fmt::format("page {}: read from its image", range.first)
        : fmt::format("pages {} to {}: read from their images", range.first, range.last);
    text += fmt::format(" by character recognition (OCR), sure to {} %", percent(range.least_confidence));
    if (percent(range.most_confidence) > percent(range.least_confidence))
        text += fmt::format(" to {} %", percent(range.most_confidence));
    if (range.unclear_words > 0)
        text += fmt::format("; {} words that could not be made out were left out", range.unclear_words);
    if (range.least_confidence < hardly_read && !reads_vertical)
        text += "; text written down needs tesseract-ocr-jpn-vert, which is not installed";
    return text;
}

void RecognitionNotes::add_findings(Assembly &assembly, bool reads_vertical) const
{
    for (const Range &range : m_ranges)
        assembly.add_finding("page-recognised", describe(range, reads_vertical), assembly.place_of_images(range.first));
}

} // namespace taikei::document::ocr

#include "document/pdf/scanned_pages.hpp"

#include "document/ocr/recognise_page.hpp"
#include "document/pdf/scanned_page.hpp"
#include "document/pdf/text_fault.hpp"

#include <algorithm>
#include <utility>

namespace taikei::document::pdf {

namespace {

using layout::Word;

bool has_middle_in(const Word &word, const base::Box &box)
{
    const double x = (word.box.left + word.box.right) / 2;
    const double y = (word.box.top + word.box.bottom) / 2;
    return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

/// The file's own words, and those of the picture that stand elsewhere.
void add_beside(std::vector<Word> &words, std::vector<Word> recognised)
{
    const std::vector<Word> own = words;
    for (Word &word : recognised) {
        if (std::ranges::none_of(own, [&](const Word &other) { return has_middle_in(word, other.box); }))
            words.push_back(std::move(word));
    }
}

void take(PageReading &reading, ocr::RecognisedPage page, bool has_meaning)
{
    auto &content = reading.content;
    if (!has_meaning)
        content.words.clear();
    add_beside(content.words, std::move(page.content.words));
    // Of a page that only lacks its letters' meaning the file draws the rules.
    if (has_meaning || content.rules.empty())
        content.rules.insert(content.rules.end(), page.content.rules.begin(), page.content.rules.end());
    content.page.confidence = page.confidence;
    reading.shown_codes = 0;
}

} // namespace

void ScannedPages::read(PageReading &reading)
{
    if (m_scans == nullptr)
        return;
    const bool has_meaning = find_text_fault(reading) != TextFault::Unreadable;
    if (has_meaning && !is_scanned(reading.content))
        return;
    const int number = reading.content.page.number;
    if (!is_possible()) {
        m_first_missed = m_first_missed == 0 ? number : m_first_missed;
        return;
    }
    const auto image = m_file.draw_page(number);
    if (!image)
        return;
    auto page = ocr::recognise_page(number, *image, (*m_scans)->recogniser);
    if (page.content.words.empty())
        return;
    m_notes.note(page);
    take(reading, std::move(page), has_meaning);
}

std::string ScannedPages::advice() const
{
    if (m_scans == nullptr)
        return "read it with --ocr (character recognition)";
    return is_possible() ? "no characters were recognised in it" : m_scans->error().message;
}

void ScannedPages::add_findings(Assembly &assembly) const
{
    if (m_first_missed > 0)
        assembly.add_finding("recognition-missing", m_scans->error().message, assembly.place_of_images(m_first_missed));
    if (is_possible())
        m_notes.add_findings(assembly, (*m_scans)->recogniser.reads_vertical());
}

} // namespace taikei::document::pdf

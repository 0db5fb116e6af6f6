#include "document/pdf/page_problems.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace taikei::document::pdf {

namespace {

/// So many of the letters must be without a meaning before a page's font counts as unreadable; single ornaments are.
constexpr double unreadable_share = 0.3;
/// Spaces are shown too, and are no letters: a page that shows twice as much as it gives has lost text.
constexpr double lost_share = 0.5;
constexpr std::size_t fewest_codes = 20;

/// U+FFFD, private use, or a control character: the file does not say which letter it is.
bool is_meaningless(char32_t c)
{
    return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || (c < 0x20 && c != '\t' && c != '\n');
}

struct Letters {
    std::size_t all = 0;
    std::size_t meaningless = 0;
};

Letters count_letters(const layout::PageContent &content)
{
    Letters letters;
    for (const auto &word : content.words) {
        for (std::size_t at = 0; at < word.text.size();) {
            letters.meaningless += is_meaningless(base::next_code_point(word.text, at)) ? 1 : 0;
            ++letters.all;
        }
    }
    return letters;
}

} // namespace

void PageProblems::add(Ranges &ranges, int page)
{
    if (!ranges.empty() && ranges.back().last + 1 == page)
        ranges.back().last = page;
    else
        ranges.push_back({page, page});
}

void PageProblems::note(const PageReading &reading)
{
    const int page = reading.content.page.number;
    const auto letters = count_letters(reading.content);
    m_has_text = m_has_text || letters.all > letters.meaningless;
    const bool has_lost_text = reading.shown_codes >= fewest_codes
        && static_cast<double>(letters.all) < lost_share * static_cast<double>(reading.shown_codes);
    const bool is_meaningless_text = letters.meaningless > 0
        && static_cast<double>(letters.meaningless) > unreadable_share * static_cast<double>(letters.all);
    if (has_lost_text || is_meaningless_text)
        add(m_unreadable, page);
    else if (letters.all == 0 && !reading.content.images.empty())
        add(m_without_text, page);
    if (!reading.has_all_lines)
        add(m_without_lines, page);
}

void PageProblems::add_findings(Assembly &assembly) const
{
    const auto detail = [](const Range &range, std::string_view text) {
        return range.first == range.last ? fmt::format("page {}: {}", range.first, text)
                                         : fmt::format("pages {} to {}: {}", range.first, range.last, text);
    };
    const auto place = [&](const Range &range) { return assembly.place_at(0, 0, range.first); };
    for (const auto &range : m_missing)
        assembly.add_finding(
            "page-not-read",
            detail(range, "the file counts it and does not hold it: check that it was saved completely"), place(range));
    for (const auto &range : m_without_text)
        assembly.add_finding("page-without-text",
                             detail(range, "no text, only an image: run character recognition (OCR) on the document"),
                             place(range));
    for (const auto &range : m_unreadable)
        assembly.add_finding("unreadable-font",
                             detail(range,
                                    "the font of many letters does not say which they are, or needs poppler-data, "
                                    "which cannot be read: run character recognition (OCR) on the document"),
                             place(range));
    for (const auto &range : m_without_lines)
        assembly.add_finding("lines-not-read",
                             detail(range,
                                    "draws more than is looked at, or its drawing is damaged: tables may be read as "
                                    "lines"),
                             place(range));
}

} // namespace taikei::document::pdf

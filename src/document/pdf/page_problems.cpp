#include "document/pdf/page_problems.hpp"

#include "document/pdf/text_fault.hpp"

#include <fmt/format.h>

namespace taikei::document::pdf {

void PageProblems::add(Ranges &ranges, int page, std::size_t letters)
{
    if (ranges.empty() || ranges.back().last + 1 != page)
        ranges.push_back({page, page});
    ranges.back().last = page;
    ranges.back().letters += letters;
}

void PageProblems::note(const PageReading &reading)
{
    const int page = reading.content.page.number;
    const TextFault fault = find_text_fault(reading);
    m_has_text = m_has_text || fault != TextFault::OnlyImage;
    if (fault == TextFault::Unreadable)
        add(m_unreadable, page);
    else if (fault == TextFault::OnlyImage)
        add(m_without_text, page);
    if (!reading.has_all_lines)
        add(m_without_lines, page);
    if (reading.letters_off_page > 0)
        add(m_with_text_off_page, page, reading.letters_off_page);
}

void PageProblems::add_findings(Assembly &assembly, const std::string &advice) const
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
        assembly.add_finding("page-without-text", detail(range, "no text, only an image: " + advice),
                             assembly.place_of_images(range.first));
    for (const auto &range : m_unreadable)
        assembly.add_finding("unreadable-font",
                             detail(range,
                                    "the font of many letters does not say which they are, or needs poppler-data, "
                                    "which cannot be read: "
                                        + advice),
                             place(range));
    for (const auto &range : m_without_lines)
        assembly.add_finding("lines-not-read",
                             detail(range,
                                    "draws more than is looked at, or its drawing is damaged: tables may be read as "
                                    "lines"),
                             place(range));
    for (const auto &range : m_with_text_off_page)
        assembly.add_finding(
            "text-off-page",
            detail(range,
                   fmt::format("{} drawn outside what is shown of the page and left out, but for "
                               "words that stand mostly on it",
                               range.letters == 1 ? "1 letter" : fmt::format("{} letters", range.letters))),
            place(range));
}

} // namespace taikei::document::pdf

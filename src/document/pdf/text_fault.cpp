#include "document/pdf/text_fault.hpp"

#include "base/text.hpp"

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

/// What a page number is written with: 12, - 12 -, １２.
bool is_of_page_number(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９') || c == '-' || c == U'－' || c == U'―' || c == U'−'
        || c == U'–' || c == ' ' || c == U'　';
}

struct Letters {
    std::size_t all = 0;
    std::size_t meaningless = 0;
    std::size_t of_page_numbers = 0;
};

Letters sort_letters(const layout::PageContent &content)
{
    Letters letters;
    for (const auto &word : content.words) {
        for (std::size_t at = 0; at < word.text.size();) {
            const char32_t c = base::next_code_point(word.text, at);
            letters.meaningless += is_meaningless(c) ? 1 : 0;
            letters.of_page_numbers += is_of_page_number(c) ? 1 : 0;
            ++letters.all;
        }
    }
    return letters;
}

} // namespace

TextFault find_text_fault(const PageReading &reading)
{
    const auto letters = sort_letters(reading.content);
    const bool has_lost_text = reading.shown_codes >= fewest_codes
        && static_cast<double>(letters.all) < lost_share * static_cast<double>(reading.shown_codes);
    const bool is_meaningless_text = letters.meaningless > 0
        && static_cast<double>(letters.meaningless) > unreadable_share * static_cast<double>(letters.all);
    if (has_lost_text || is_meaningless_text)
        return TextFault::Unreadable;
    return letters.all == letters.of_page_numbers && !reading.content.images.empty() ? TextFault::OnlyImage
                                                                                     : TextFault::None;
}

} // namespace taikei::document::pdf

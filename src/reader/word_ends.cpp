#include "reader/word_ends.hpp"

#include "base/character.hpp"
#include "base/letters.hpp"
#include "base/text.hpp"
#include "reader/last_letters.hpp"
#include "reader/spelling.hpp"

#include <optional>

namespace taikei::reader {
namespace {

/// The last character of a text that is not empty; U+FFFD where its bytes are no UTF-8.
char32_t last_character(std::string_view text)
{
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    const char32_t last = base::next_code_point(text, at);
    return at == text.size() ? last : base::replacement;
}

/// What folding makes of a sign at the end of a text; none where it depends on what stands before it.
std::optional<char32_t> folded_end(char32_t last)
{
    constexpr char32_t full_width_offset = 0xFEE0; ///< from '！' (U+FF01) to '!'
    if (base::is_between(last, U'!', U'}') || base::is_between(last, U'、', U'。')
        || base::is_between(last, U'〈', U'】'))
        return last;
    if (base::is_between(last, U'！', U'｝'))
        return last - full_width_offset;
    return std::nullopt;
}

} // namespace

void WordEnds::add(std::string_view word)
{
    for (const std::string &printed : spellings_of(word)) {
        m_two_letters.emplace(last_two_letters(printed));
        m_last.insert(last_character(printed));
    }
}

bool WordEnds::may_end(std::string_view printed) const
{
    const std::string_view last = last_two_letters(base::trim(printed));
    const std::size_t letters = base::past_letters(last, 0);
    if (letters > 0 && letters == last.size())
        return m_two_letters.contains(last);
    const char32_t printed_end = last.empty() ? base::replacement : last_character(last);
    const bool is_letter =
        last.size() >= base::letter_bytes && base::is_letter_at(last, last.size() - base::letter_bytes);
    const auto end = is_letter ? std::optional(printed_end) : folded_end(printed_end);
    return !end || m_last.contains(*end);
}

} // namespace taikei::reader

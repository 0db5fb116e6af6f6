#include "evaluate/word_finder.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

/// The bytes of the UTF-8 letter that begins here, packed; 0 where none begins.
std::uint32_t letter_at(std::string_view text, std::size_t position)
{
    constexpr unsigned continuation_mask = 0xC0;
    constexpr unsigned continuation = 0x80;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if ((byte(position) & continuation_mask) == continuation)
        return 0;
    std::uint32_t letter = byte(position);
    for (std::size_t i = position + 1; i < text.size() && (byte(i) & continuation_mask) == continuation; ++i)
        letter = letter << 8U | byte(i);
    return letter;
}

} // namespace

WordFinder::WordFinder(std::vector<std::string> words)
    : m_words(std::move(words))
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (!m_words[i].empty())
            m_by_first_letter[letter_at(m_words[i], 0)].push_back(i);
    }
}

std::vector<WordFinder::Match> WordFinder::find_in(std::string_view text) const
{
    std::vector<Match> matches;
    for (std::size_t position = text.size(); position-- > 0;) {
        const std::uint32_t letter = letter_at(text, position);
        const auto begun = letter == 0 ? m_by_first_letter.end() : m_by_first_letter.find(letter);
        if (begun == m_by_first_letter.end())
            continue;
        for (const std::size_t word : begun->second) {
            if (text.substr(position).starts_with(m_words[word])
                && std::ranges::find(matches, word, &Match::word) == matches.end())
                matches.push_back({word, position});
        }
    }
    std::ranges::sort(matches, {}, &Match::word);
    return matches;
}

} // namespace taikei::evaluate

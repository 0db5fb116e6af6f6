#include "reader/heading/level_word.hpp"

#include "base/character.hpp"
#include "base/text.hpp"
#include "reader/heading/heading_number.hpp"
#include "reader/heading/number_signs.hpp"
#include "reader/lexicon.hpp"

namespace taikei::reader {
namespace {

/// 施策1, 施策①, 施策II …, 施策「…」, 施策A-1: only what numbers or names it makes the word a level.
bool follows_level_word(const HeadingScanner &scanner)
{
    const char32_t next = scanner.peek();
    if (base::is_digit(next) || circled_number(next) > 0 || roman_number(next) > 0 || next == U'「' || next == U'(')
        return true;
    if (next == U'№' || (next == U'N' && (scanner.peek(1) == U'o' || scanner.peek(1) == U'O')))
        return true;
    if (roman_capitals(scanner).number > 0)
        return true;
    const bool spaced = base::is_space(scanner.peek(1));
    if (kanji_digits.contains(next))
        return spaced;
    return next >= U'A' && next <= U'Z' && (spaced || is_hyphen(scanner.peek(1)));
}

} // namespace

LevelWords::LevelWords(const std::vector<std::string> &words)
{
    for (const auto &word : words) {
        auto text = base::to_utf32(word);
        if (!text.empty())
            m_by_first[text.front()].push_back(std::move(text));
    }
}

const LevelWords &LevelWords::usual()
{
    static const LevelWords words(Lexicon::get().level_words());
    return words;
}

const std::vector<std::u32string> &LevelWords::beginning_with(char32_t first) const
{
    static const std::vector<std::u32string> none;
    const auto found = m_by_first.find(first);
    return found == m_by_first.end() ? none : found->second;
}

bool take_level_word(HeadingScanner &scanner, Heading &heading, const LevelWords &words)
{
    for (const auto &word : words.beginning_with(scanner.peek())) {
        const std::size_t start = scanner.position();
        if (!scanner.take(word))
            continue;
        scanner.skip_spaces();
        scanner.take_any(U":：");
        scanner.skip_spaces();
        if (follows_level_word(scanner)) {
            heading.level = base::to_utf8(word);
            return true;
        }
        scanner.move_to(start);
    }
    return false;
}

} // namespace taikei::reader

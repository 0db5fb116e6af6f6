#include "reader/value/value_words.hpp"

#include "base/text.hpp"
#include "reader/value/cell_lexicon.hpp"

#include <algorithm>

namespace taikei::reader {

namespace {

/// Longer cells are sentences, in which 向上 says what the city does and not where the value goes.
constexpr std::size_t longest_phrase = 15;

char32_t small(char32_t c)
{
    return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
}

bool is_small_latin(char32_t c)
{
    return c >= U'a' && c <= U'z';
}

bool equal_at(std::u32string_view text, std::size_t position, std::u32string_view word)
{
    if (word.size() > text.size() - std::min(position, text.size()))
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (small(text[position + i]) != word[i])
            return false;
    }
    return true;
}

std::size_t longest_of(const std::vector<std::u32string> &words, std::u32string_view text, std::size_t position)
{
    std::size_t longest = 0;
    if (position >= text.size())
        return longest;
    for (const auto &word : words) {
        if (word.size() > longest && equal_at(text, position, word))
            longest = word.size();
    }
    return longest;
}

/// A word of signs (→) marks only a cell that has nothing else.
bool is_sign(std::u32string_view word)
{
    return word.size() == 1 && !base::is_word_character(word.front());
}

/// 増, 減: as part of a word they are everywhere (増設, 皆増), so they mark only a cell of their own.
bool is_short(std::u32string_view word)
{
    return word.size() == 1;
}

/// 維持 goes on as 維持します or 維持する, but 維持管理 is another word, and 増加しない says the opposite.
bool ends_phrase(std::u32string_view rest)
{
    if (rest.empty())
        return true;
    const char32_t next = rest.front();
    if (base::is_kanji(next) && !rest.starts_with(U"傾向") && !rest.starts_with(U"基調"))
        return false;
    if (base::is_katakana(next) || is_small_latin(small(next)))
        return false;
    return !rest.contains(U"ない") && !rest.contains(U"なし") && !rest.contains(U"ません") && !rest.contains(U"抑");
}

} // namespace

std::vector<std::string> Marks::names() const
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < mark_names.size(); ++i) {
        if (has(static_cast<Mark>(i)))
            result.emplace_back(mark_names[i]);
    }
    return result;
}

const ValueWords &ValueWords::get()
{
    static const ValueWords words;
    return words;
}

ValueWords::ValueWords()
{
    const CellLexicon lexicon("data/lexicon/value-words.toml");
    const auto marked = [&](const std::string &table) {
        MarkedWords result;
        for (std::size_t i = 0; i < mark_names.size(); ++i) {
            for (auto &word : lexicon.words(table + "." + std::string(mark_names[i])))
                result.emplace_back(std::move(word), static_cast<Mark>(i));
        }
        std::ranges::stable_sort(result, [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
        return result;
    };
    m_phrases = marked("phrases");
    for (const auto &[word, mark] : m_phrases)
        m_phrase_firsts += word.front();
    std::ranges::sort(m_phrase_firsts);
    m_after = marked("after_number");
    for (const auto &[word, mark] : m_after)
        m_after_first += word.front();
    m_before = marked("before_number");
    m_about_not_after = lexicon.text("numbers.about_not_after");
    m_naming = lexicon.words("numbers.naming");
    m_naming_tails = lexicon.words("numbers.naming_tails");
    m_denominators = lexicon.words("numbers.denominators");
    m_not_numbers = lexicon.words("numbers.not_numbers");
    m_contained = lexicon.words("numbers.contained");
    m_elsewhere = lexicon.words("numbers.elsewhere");
    m_empty = lexicon.text("numbers.empty");
}

std::optional<ValueWords::Match> ValueWords::after_number(std::u32string_view text, std::size_t position) const
{
    if (position >= text.size() || !m_after_first.contains(small(text[position])))
        return std::nullopt;
    for (const auto &[word, mark] : m_after) {
        if (!equal_at(text, position, word))
            continue;
        const std::size_t end = position + word.size();
        // 増 of 増員 and 強 of 強化 are other words.
        if (is_short(word) && end < text.size() && base::is_kanji(text[end]) && base::is_kanji(word.front()))
            continue;
        return Match{mark, end};
    }
    return std::nullopt;
}

std::optional<ValueWords::Match> ValueWords::before_number(std::u32string_view text, std::size_t position) const
{
    if (position == 0)
        return std::nullopt;
    for (const auto &[word, mark] : m_before) {
        if (word.size() > position || !equal_at(text.substr(0, position), position - word.size(), word))
            continue;
        const std::size_t begin = position - word.size();
        if (word == U"約" && begin > 0 && m_about_not_after.contains(text[begin - 1]))
            continue;
        return Match{mark, begin};
    }
    return std::nullopt;
}

Marks ValueWords::in_phrase(std::u32string_view text) const
{
    Marks marks;
    if (text.empty() || text.size() > longest_phrase)
        return marks;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!std::ranges::binary_search(m_phrase_firsts, small(text[i])))
            continue;
        for (const auto &[word, mark] : m_phrases) {
            const bool only_alone = is_short(word) || is_sign(word);
            if ((only_alone && text.size() != word.size()) || !equal_at(text, i, word))
                continue;
            const bool begins = !is_small_latin(word.front()) || i == 0 || !is_small_latin(small(text[i - 1]));
            if (only_alone || (begins && ends_phrase(text.substr(i + word.size()))))
                marks.add(mark);
        }
    }
    return marks;
}

std::size_t ValueWords::naming_at(std::u32string_view text, std::size_t position) const
{
    return longest_of(m_naming, text, position);
}

bool ValueWords::is_naming_tail_at(std::u32string_view text, std::size_t position) const
{
    return longest_of(m_naming_tails, text, position) > 0;
}

std::size_t ValueWords::denominator_at(std::u32string_view text, std::size_t position) const
{
    return longest_of(m_denominators, text, position);
}

bool ValueWords::is_no_number(std::u32string_view text) const
{
    return std::ranges::any_of(m_not_numbers, [&](const auto &word) { return text.starts_with(word); });
}

bool ValueWords::is_contained(std::u32string_view label) const
{
    return std::ranges::any_of(m_contained, [&](const auto &word) { return label.starts_with(word); });
}

bool ValueWords::may_state_nothing(char32_t first) const
{
    return m_empty.contains(first)
        || std::ranges::any_of(m_elsewhere, [&](const auto &word) { return word.starts_with(first); });
}

bool ValueWords::states_nothing(std::u32string_view text) const
{
    if (std::ranges::find(m_elsewhere, text) != m_elsewhere.end())
        return true;
    // －（H30）: no value, and the year of which there is none.
    if (const auto open = text.find(U'('); open != std::u32string_view::npos && open > 0 && text.back() == U')')
        text = text.substr(0, open);
    return std::ranges::all_of(text, [&](char32_t c) { return c == U' ' || m_empty.contains(c); });
}

} // namespace taikei::reader

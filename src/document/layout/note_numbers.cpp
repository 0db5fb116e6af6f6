#include "document/layout/note_numbers.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace taikei::document::layout {

namespace {

constexpr double largest_mark = 0.8; ///< in sizes of the letters that it stands behind
constexpr double least_rise = 0.15; ///< of its foot above theirs, in sizes of those letters
constexpr double furthest_mark = 0.4; ///< in sizes of those letters
constexpr std::u32string_view brackets = U"」』）】〉";

/// 1, 12, 3): the bare number; empty for any other text.
std::string_view number_in(std::string_view text)
{
    constexpr std::size_t most_digits = 2;
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool ends = end == text.size() || text.substr(end) == ")";
    return end > 0 && end <= most_digits && ends ? text.substr(0, end) : std::string_view();
}

/// Not m², CO₂ and 10³: only words of Japanese letters have notes.
bool ends_with_japanese_letter(std::string_view text)
{
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();)
        last = base::next_code_point(text, at);
    return base::is_kanji(last) || base::is_hiragana(last) || base::is_katakana(last) || brackets.contains(last);
}

bool is_raised(const Word &mark, const Word &word)
{
    const double size = word.style.size;
    return mark.rotation == 0 && word.rotation == 0 && !word.style.vertical && mark.style.size <= largest_mark * size
        && word.box.bottom - mark.box.bottom >= least_rise * size && middle_y(mark.box) > word.box.top - size / 2
        && std::abs(mark.box.left - word.box.right) <= furthest_mark * size && ends_with_japanese_letter(word.text);
}

void put_mark_before(Word &word)
{
    word.text.insert(0, "※");
    if (!word.letters.empty())
        word.letters.insert(word.letters.begin(), word.letters.front());
}

/// Stands on the page's left side of a text, with nothing on its line before it.
bool begins_line(const Word &number, const std::vector<Word> &words)
{
    constexpr double furthest_text = 3; ///< behind the number, in sizes of its letters
    bool has_text = false;
    for (const Word &word : words) {
        const bool is_beside = middle_y(word.box) > number.box.top && middle_y(word.box) < number.box.bottom;
        if (&word == &number || !is_beside)
            continue;
        if (word.box.left < number.box.left)
            return false;
        has_text = has_text || word.box.left - number.box.right < furthest_text * number.style.size;
    }
    return has_text;
}

/// The lowest line of the page that begins with the number, below the word that points to it; null for none.
Word *find_note(std::string_view number, double below, std::vector<Word> &words)
{
    Word *found = nullptr;
    for (Word &word : words) {
        const bool is_lower = word.box.top > (found == nullptr ? below : found->box.top);
        if (is_lower && word.rotation == 0 && number_in(word.text) == number && begins_line(word, words))
            found = &word;
    }
    return found;
}

} // namespace

void mark_note_numbers(std::vector<Word> &words)
{
    constexpr std::size_t most_notes = 24; ///< of a page; each is a look at all its words
    std::vector<std::pair<std::string, double>> marked;
    for (std::size_t i = 1; i < words.size() && marked.size() < most_notes; ++i) {
        const std::string number(number_in(words[i].text));
        if (number.empty() || !is_raised(words[i], words[i - 1]))
            continue;
        marked.emplace_back(number, words[i].box.bottom);
        words[i].text = number;
        put_mark_before(words[i]);
    }
    for (const auto &[number, bottom] : marked) {
        if (Word *note = find_note(number, bottom, words))
            put_mark_before(*note);
    }
}

} // namespace taikei::document::layout

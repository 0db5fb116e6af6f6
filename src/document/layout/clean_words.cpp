#include "document/layout/clean_words.hpp"

#include "base/text.hpp"
#include "document/layout/direction.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace taikei::document::layout {

namespace {

using base::Box;

/// A shadow stands no further off than this, in sizes of its letters.
constexpr double furthest_shadow = 0.3;
/// A reading is at most this large, in sizes of the letters that it explains.
constexpr double largest_reading = 0.65;
/// How far a reading may stand from its word, or reach into its box, in sizes of that word.
constexpr double reading_gap = 0.35;
/// How far a reading may be wider than its word, on either side.
constexpr double reading_overhang = 0.7;

bool is_on_page(const Word &word, const Page &page)
{
    const auto &box = word.box;
    const bool is_finite = std::isfinite(box.left + box.right + box.top + box.bottom);
    return is_finite && middle_x(box) >= 0 && middle_x(box) <= page.width && middle_y(box) >= 0
        && middle_y(box) <= page.height;
}

bool is_shadow(const Word &word, const Word &of)
{
    const double furthest = furthest_shadow * word.style.size;
    return std::abs(word.box.left - of.box.left) <= furthest && std::abs(word.box.top - of.box.top) <= furthest
        && std::abs(word.style.size - of.style.size) <= furthest;
}

void drop_shadows(std::vector<Word> &words)
{
    std::unordered_multimap<std::string_view, const Word *> seen;
    std::vector<bool> is_double(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [begin, end] = seen.equal_range(words[i].text);
        is_double[i] = std::any_of(begin, end, [&](const auto &entry) { return is_shadow(words[i], *entry.second); });
        constexpr int most_alike = 64; // ○ may stand a thousand times: looking at them all would take too long
        if (!is_double[i] && std::distance(begin, end) < most_alike)
            seen.emplace(words[i].text, &words[i]);
    }
    std::size_t i = 0;
    std::erase_if(words, [&](const Word &) { return is_double[i++]; });
}

bool is_kana_only(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (!base::is_hiragana(c) && !base::is_katakana(c))
            return false;
    }
    return !text.empty();
}

bool has_kanji(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (base::is_kanji(base::next_code_point(text, at)))
            return true;
    return false;
}

bool explains(const Word &reading, const Word &word)
{
    if (direction_of(reading) != direction_of(word) || reading.style.size > largest_reading * word.style.size)
        return false;
    const Box above = to_reading(reading.box, direction_of(word));
    const Box below = to_reading(word.box, direction_of(word));
    const double gap = std::abs(below.top - above.bottom);
    const double overhang = reading_overhang * word.style.size;
    return gap <= reading_gap * word.style.size && above.left >= below.left - overhang
        && above.right <= below.right + overhang;
}

void drop_readings(std::vector<Word> &words)
{
    double largest = 0;
    for (const auto &word : words)
        largest = std::max(largest, word.style.size);
    std::vector<const Word *> explained; // words with an ideograph, from top to bottom
    for (const auto &word : words)
        if (has_kanji(word.text))
            explained.push_back(&word);
    std::ranges::sort(explained, {}, [](const Word *word) { return word->box.top; });
    std::vector<bool> is_reading(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].style.size > largest_reading * largest || !is_kana_only(words[i].text))
            continue;
        auto word = std::ranges::lower_bound(explained, words[i].box.top - largest, {},
                                             [](const Word *candidate) { return candidate->box.top; });
        for (; word != explained.end() && (*word)->box.top <= words[i].box.bottom + largest && !is_reading[i]; ++word)
            is_reading[i] = explains(words[i], **word);
    }
    std::size_t i = 0;
    std::erase_if(words, [&](const Word &) { return is_reading[i++]; });
}

} // namespace

std::vector<Word> clean_words(std::vector<Word> words, const Page &page)
{
    std::erase_if(words, [&](const Word &word) { return base::trim(word.text).empty() || !is_on_page(word, page); });
    drop_shadows(words);
    drop_readings(words);
    return words;
}

} // namespace taikei::document::layout

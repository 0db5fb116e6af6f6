#include "document/layout/word_line.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taikei::document::layout {

namespace {

constexpr double raise = 0.5; ///< of the larger letters: by how much middles on one line may differ
constexpr double latin_gap = 0.15; ///< of the letters' size: a wider gap beside a Latin letter or digit is a space
constexpr double wide_gap = 0.22; ///< between ideographs and kana

double middle(const base::Box &box)
{
    return (box.top + box.bottom) / 2;
}

/// A line while it is gathered.
struct OpenLine {
    WordLine line;
    double middle = 0; ///< of its largest word
    double size = 0; ///< of its largest word

    void add(Word word)
    {
        const double word_size = letter_size(word);
        if (word_size > size) {
            size = word_size;
            middle = layout::middle(word.box);
        }
        line.box = line.words.empty() ? word.box : unite(line.box, word.box);
        line.words.push_back(std::move(word));
    }

    bool holds(const Word &word) const
    {
        return std::abs(layout::middle(word.box) - middle) <= raise * std::max(size, letter_size(word));
    }
};

bool is_wide(char32_t c)
{
    return base::is_kanji(c) || base::is_hiragana(c) || base::is_katakana(c) || c >= 0x3000;
}

char32_t first_letter(const std::string &text)
{
    std::size_t position = 0;
    return text.empty() ? U' ' : base::next_code_point(text, position);
}

char32_t last_letter(const std::string &text)
{
    auto position = text.size();
    while (position > 0 && (static_cast<unsigned char>(text[--position]) & 0xC0) == 0x80) { }
    return first_letter(text.substr(position));
}

bool is_space_between(const Word &left, const Word &right)
{
    const double gap = right.box.left - left.box.right;
    const double size = std::min(letter_size(left), letter_size(right));
    const bool are_wide = is_wide(last_letter(left.text)) && is_wide(first_letter(right.text));
    return gap > size * (are_wide ? wide_gap : latin_gap);
}

} // namespace

std::vector<WordLine> gather_lines(std::vector<Word> words)
{
    std::ranges::stable_sort(words, {}, [](const Word &word) { return middle(word.box); });
    std::vector<OpenLine> open;
    for (auto &word : words) {
        if (open.empty() || !open.back().holds(word))
            open.emplace_back();
        open.back().add(std::move(word));
    }
    std::vector<WordLine> lines;
    for (auto &gathered : open) {
        std::ranges::stable_sort(gathered.line.words, {}, [](const Word &word) { return word.box.left; });
        lines.push_back(std::move(gathered.line));
    }
    return lines;
}

std::string text_of(const WordLine &line)
{
    std::string text;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (i > 0 && is_space_between(line.words[i - 1], line.words[i]))
            text += ' ';
        text += line.words[i].text;
    }
    return text;
}

double letter_size(const Word &word)
{
    if (word.style.size > 0)
        return word.style.size;
    const double width = word.box.right - word.box.left;
    const double height = word.box.bottom - word.box.top;
    return word.rotation % 180 != 0 || word.style.vertical ? width : height;
}

base::Box unite(const base::Box &a, const base::Box &b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

base::Box box_around(const std::vector<Word> &words)
{
    base::Box box = words.front().box;
    for (const auto &word : words)
        box = unite(box, word.box);
    return box;
}

} // namespace taikei::document::layout

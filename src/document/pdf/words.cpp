#include "document/pdf/words.hpp"

#include "base/text.hpp"
#include "document/pdf/font_name.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::document::pdf {

namespace {

using base::Box;
using layout::Word;

/// Poppler takes these for a font that states neither, in sizes of the letters.
constexpr double assumed_ascent = 0.95;
constexpr double assumed_descent = -0.35;
/// Ascent and descent that the letters of a Japanese font have, in sizes of the letters.
constexpr double usual_ascent = 0.88;
constexpr double usual_descent = -0.12;
/// Width of a digit or Latin letter beside an ideograph.
constexpr double narrow_width = 0.55;

constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char32_t first_wide_letter = 0x3000; // CJK punctuation, kana, ideographs, full-width forms

Box box_of(const poppler::rectf &rect)
{
    return {rect.left(), rect.top(), rect.right(), rect.bottom()};
}

/// Poppler gives UTF-16.
std::u32string letters_of(const poppler::ustring &text)
{
    std::u32string letters;
    letters.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t unit = text[i];
        const bool is_pair = unit >= 0xD800 && unit < 0xDC00 && i + 1 < text.size();
        if (is_pair)
            letters += 0x10000 + ((unit - 0xD800) << 10) + (text[++i] - 0xDC00U);
        else if (unit != byte_order_mark)
            letters += unit;
    }
    return letters;
}

/// In the direction of writing.
double advance_of(const Box &letter, bool is_upright)
{
    return is_upright ? letter.right - letter.left : letter.bottom - letter.top;
}

double size_by_width(const std::u32string &letters, const std::vector<Box> &boxes, bool is_upright)
{
    double widest = 0;
    double together = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double advance = advance_of(boxes[i], is_upright);
        together += advance;
        if (letters[i] >= first_wide_letter)
            widest = std::max(widest, advance);
    }
    return widest > 0 ? widest : together / static_cast<double>(std::max<std::size_t>(boxes.size(), 1)) / narrow_width;
}

/// Puts a box that poppler made with its assumed ascent and a wrong size around the letters again.
void fit_height(Box &box, double size)
{
    const double assumed_size = (box.bottom - box.top) / (assumed_ascent - assumed_descent);
    const double baseline = box.top + assumed_ascent * assumed_size;
    box.top = baseline - usual_ascent * size;
    box.bottom = baseline - usual_descent * size;
}

void mend_unstated_size(Word &word, const std::u32string &letters)
{
    const bool is_upright = word.rotation % 180 == 0 && !word.style.vertical;
    word.style.size = size_by_width(letters, word.letters, is_upright);
    if (word.rotation != 0 || word.style.vertical)
        return;
    fit_height(word.box, word.style.size);
    for (auto &letter : word.letters)
        fit_height(letter, word.style.size);
}

Word make_word(const poppler::text_box &found)
{
    const auto letters = letters_of(found.text());
    const auto font = found.get_font_name();
    Word word;
    word.text = base::to_utf8(letters);
    word.box = box_of(found.bbox());
    word.letters.reserve(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i)
        word.letters.push_back(box_of(found.char_bbox(i)));
    word.style.vertical = found.get_wmode() == poppler::text_box::vertical_wmode;
    word.style.size = found.get_font_size();
    word.style.bold = is_bold(font);
    // Poppler turns the lines of vertical writing by a quarter, though their letters stand upright.
    word.rotation = (found.rotation() + (word.style.vertical ? 3 : 0)) % 4 * 90;
    if (font.empty())
        mend_unstated_size(word, letters);
    return word;
}

} // namespace

std::vector<Word> find_words(const poppler::page &page)
{
    const auto found = page.text_list(poppler::page::text_list_include_font);
    std::vector<Word> words;
    words.reserve(found.size());
    for (const auto &box : found)
        words.push_back(make_word(box));
    return words;
}

} // namespace taikei::document::pdf

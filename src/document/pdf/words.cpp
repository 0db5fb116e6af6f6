#include "document/pdf/words.hpp"

#include "base/text.hpp"
#include "document/pdf/font_name.hpp"

#include <GfxState.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>
#include <goo/GooString.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

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
constexpr char32_t first_wide_letter = 0x2460; // ①, ●, CJK punctuation, kana, ideographs, full-width forms

/// No letter: a byte order mark, and halves of UTF-16 pairs that a broken ToUnicode map gives.
constexpr bool is_letter(char32_t c)
{
    return c != byte_order_mark && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
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

Box letter_box(const TextWord &found, int index)
{
    Box box;
    found.getCharBBox(index, &box.left, &box.top, &box.right, &box.bottom);
    return box;
}

bool has_named_font(const TextWord &word)
{
    const auto *font = word.getFontName(0);
    return font != nullptr && !font->toStr().empty();
}

Word make_word(const TextWord &found)
{
    std::u32string letters;
    Word word;
    word.letters.reserve(static_cast<std::size_t>(found.getLength()));
    for (int i = 0; i < found.getLength(); ++i) {
        const char32_t letter = *found.getChar(i);
        if (!is_letter(letter))
            continue;
        letters += letter;
        word.letters.push_back(letter_box(found, i));
    }
    word.text = base::to_utf8(letters);
    found.getBBox(&word.box.left, &word.box.top, &word.box.right, &word.box.bottom);
    word.style.vertical = found.getFontInfo(0)->getWMode() == 1;
    word.style.size = found.getFontSize();
    word.style.bold = has_named_font(found) && is_bold(found.getFontName(0)->toStr());
    // Poppler turns the lines of vertical writing by a quarter, though their letters stand upright.
    word.rotation = (found.getRotation() + (word.style.vertical ? 3 : 0)) % 4 * 90;
    if (!has_named_font(found))
        mend_unstated_size(word, letters);
    return word;
}

/// A Type 3 font may be drawn mirrored, and Poppler then takes turned text for turned the other way; which way it was
/// is told by the words of other fonts.
void mend_unstated_turn(std::vector<Word> &words, const std::vector<bool> &has_font)
{
    std::array<std::size_t, 4> quarter_turns{};
    for (std::size_t i = 0; i < words.size(); ++i)
        quarter_turns[static_cast<std::size_t>(words[i].rotation / 90)] += has_font[i] ? 1 : 0;
    const int usual = quarter_turns[1] > quarter_turns[3] ? 90 : 270;
    if (quarter_turns[1] + quarter_turns[3] == 0)
        return;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!has_font[i] && words[i].rotation % 180 != 0)
            words[i].rotation = usual;
}

/// Where words end in the order in which the file shows its letters; ascending. Poppler leaves spaces out and counts
/// them.
std::vector<int> find_ends(TextWordList &found)
{
    std::vector<int> ends;
    for (int i = 0; i < found.getLength(); ++i)
        ends.push_back(found.get(i)->getCharPos() + found.get(i)->getCharLen());
    std::ranges::sort(ends);
    return ends;
}

bool follows_space(const TextWord &word, const std::vector<int> &ends)
{
    const auto behind = std::ranges::upper_bound(ends, word.getCharPos());
    return behind != ends.begin() && *(behind - 1) < word.getCharPos();
}

/// Counts what is shown, for a letter without a meaning is part of no word.
class CountedText : public TextOutputDev {
public:
    CountedText()
        : TextOutputDev(nullptr, false, 0, false, false)
    {
    }
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes_of_code, const Unicode *letters, int count) override
    {
        ++codes;
        bytes += static_cast<std::size_t>(bytes_of_code);
        off_page += count > 0 && !base::is_space(*letters) && is_off_page(*state, x + dx / 2, y + dy / 2) ? 1 : 0;
        TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes_of_code, letters, count);
    }

    std::size_t codes = 0;
    std::size_t bytes = 0;
    std::size_t off_page = 0;

private:
    static bool is_off_page(GfxState &state, double x, double y)
    {
        double across = 0;
        double down = 0;
        state.transform(x, y, &across, &down);
        return !(across >= 0 && across <= state.getPageWidth() && down >= 0 && down <= state.getPageHeight());
    }
};

} // namespace

PageText find_words(PDFDoc &file, int page)
{
    constexpr double points_an_inch = 72;
    constexpr int whole_page = -1;
    CountedText letters;
    file.displayPageSlice(&letters, page, points_an_inch, points_an_inch, 0, false, false, false, whole_page,
                          whole_page, whole_page, whole_page);
    const std::unique_ptr<TextWordList> found = letters.makeWordList();
    PageText text{.words = {}, .codes = letters.codes, .bytes = letters.bytes, .off_page = letters.off_page};
    if (!found)
        return text;
    std::vector<Word> &words = text.words;
    words.reserve(static_cast<std::size_t>(found->getLength()));
    const auto ends = find_ends(*found);
    std::vector<bool> has_font;
    for (int i = 0; i < found->getLength(); ++i) {
        const TextWord *word = found->get(i);
        if (word->getLength() == 0)
            continue;
        words.push_back(make_word(*word));
        words.back().follows_space = follows_space(*word, ends);
        has_font.push_back(has_named_font(*word));
    }
    mend_unstated_turn(words, has_font);
    return text;
}

} // namespace taikei::document::pdf

#include "document/layout/note_numbers.hpp"

#include "document/layout/page.hpp"

#include <gmock/gmock.h>

namespace taikei::document::layout {

namespace {

using layout::testing::word_at;
using ::testing::ElementsAre;

/// A small word whose foot stands this far above that of a usual one at the same top.
Word raised(double left, double top, std::string_view text)
{
    constexpr double size = 6;
    Word word = word_at(left, top, text);
    const double scale = size / layout::testing::letter_height;
    word.style.size = size;
    word.box.right = word.box.left + (word.box.right - word.box.left) * scale;
    word.box.bottom = word.box.top + size;
    return word;
}

std::vector<std::string> marked(std::vector<Word> words)
{
    mark_note_numbers(words);
    std::vector<std::string> texts;
    for (const auto &word : words)
        texts.push_back(word.text);
    return texts;
}

} // namespace

TEST(NoteNumbers, AreMarkedBehindTheWordAndBeforeTheNote)
{
    EXPECT_THAT(marked({word_at(100, 100, "産後ケア"), raised(140, 100, "1"), word_at(100, 700, "1"),
                        word_at(110, 700, "産後ケア：心身のケアを行う事業。")}),
                ElementsAre("産後ケア", "※1", "※1", "産後ケア：心身のケアを行う事業。"));
    EXPECT_THAT(marked({word_at(100, 100, "」"), raised(110, 100, "12)")}), ElementsAre("」", "※12"));
}

TEST(NoteNumbers, TheLowestLineThatBeginsWithTheNumberIsTheNote)
{
    EXPECT_THAT(marked({word_at(100, 100, "居場所"), raised(130, 100, "2"), word_at(100, 300, "2"),
                        word_at(110, 300, "次の項目"), word_at(100, 700, "2"), word_at(110, 700, "居場所：場所。"),
                        word_at(300, 800, "2")}),
                ElementsAre("居場所", "※2", "2", "次の項目", "※2", "居場所：場所。", "2"));
}

TEST(NoteNumbers, FiguresOnTheLineAndExponentsAreNone)
{
    EXPECT_THAT(marked({word_at(100, 100, "令和"), word_at(120, 100, "5")}), ElementsAre("令和", "5"));
    EXPECT_THAT(marked({word_at(100, 100, "km"), raised(110, 100, "2")}), ElementsAre("km", "2"));
    EXPECT_THAT(marked({word_at(100, 100, "合計"), raised(160, 100, "2")}), ElementsAre("合計", "2")) << "far away";
    EXPECT_THAT(marked({word_at(100, 100, "排出"), raised(120, 104, "2")}), ElementsAre("排出", "2")) << "not raised";
}

TEST(NoteNumbers, LettersAndBoxesStayAsMany)
{
    std::vector<Word> words = {word_at(100, 100, "産後ケア"), raised(140, 100, "1")};
    mark_note_numbers(words);
    EXPECT_EQ(words[1].letters.size(), 2U);
}

} // namespace taikei::document::layout

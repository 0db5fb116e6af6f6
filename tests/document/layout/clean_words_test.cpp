#include "document/layout/clean_words.hpp"

#include "document/layout/page.hpp"

#include <gmock/gmock.h>

namespace taikei::document::layout {

namespace {

using layout::testing::word_at;
using ::testing::ElementsAre;

Word sized(Word word, double size)
{
    const double scale = size / layout::testing::letter_height;
    word.style.size = size;
    word.box.right = word.box.left + (word.box.right - word.box.left) * scale;
    word.box.bottom = word.box.top + (word.box.bottom - word.box.top) * scale;
    return word;
}

std::vector<std::string> clean(std::vector<Word> words)
{
    std::vector<std::string> texts;
    for (const auto &word : clean_words(std::move(words), {1, "", 595, 842}))
        texts.push_back(word.text);
    return texts;
}

} // namespace

TEST(CleanWords, KeepsOneOfLettersThatStandTwice)
{
    EXPECT_THAT(clean({word_at(100, 100, "地域医療"), word_at(101.5, 101, "地域医療")}), ElementsAre("地域医療"));
    EXPECT_THAT(clean({word_at(100, 100, "同じ"), word_at(100, 115, "同じ")}), ElementsAre("同じ", "同じ"));
}

TEST(CleanWords, DropsReadingsAboveTheirWord)
{
    EXPECT_THAT(clean({word_at(100, 100, "故郷"), sized(word_at(100, 95, "ふるさと"), 5)}), ElementsAre("故郷"));
    EXPECT_THAT(clean({word_at(100, 100, "故郷"), sized(word_at(120, 96, "*"), 5)}), ElementsAre("故郷", "*"));
    EXPECT_THAT(clean({word_at(100, 100, "故郷"), sized(word_at(100, 60, "ふるさと"), 5)}),
                ElementsAre("故郷", "ふるさと"));
}

TEST(CleanWords, DropsWhatIsNotOnThePage)
{
    EXPECT_THAT(clean({word_at(-500, 100, "左"), word_at(100, 5000, "下"), word_at(100, 100, "中")}),
                ElementsAre("中"));
}

} // namespace taikei::document::layout

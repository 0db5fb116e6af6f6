#include "store/passage.hpp"

#include <gtest/gtest.h>

namespace taikei::store {
namespace {

/// The passage with [ and ] for the marks.
std::string passage(std::string_view body, std::string_view query, std::string_view title = "")
{
    std::string text = find_passage(title, body, query_words(query));
    for (const auto &[mark, shown] : {std::pair{"\uE000", "["}, std::pair{"\uE001", "]"}}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.replace(at, 3, shown);
    }
    return text;
}

std::string repeated(std::string_view text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

TEST(Passage, MarksEachMatchAsPrinted)
{
    EXPECT_EQ(passage("要介護、介護", "介護"), "要[介護]、[介護]");
    EXPECT_EQ(passage("ＰＤＣＡとpdca", "Pdca"), "[ＰＤＣＡ]と[pdca]");
    EXPECT_EQ(passage("ｶﾞｽと㌔", "ガ"), "[ｶﾞ]ｽと㌔");
    EXPECT_EQ(passage("1㌔先", "キロ"), "1[㌔]先");
}

TEST(Passage, MatchesThatTouchAreOne)
{
    EXPECT_EQ(passage("要介護認定者", "介護 認定"), "要[介護認定]者");
    EXPECT_EQ(passage("ああああ", "ああ"), "[ああああ]");
    EXPECT_EQ(passage("要介護者", "介護 護者"), "要[介護者]");
}

TEST(Passage, RunsOfAWordStandNextToEachOther)
{
    EXPECT_EQ(passage("保健・福祉、福祉", "保健・福祉"), "[保健・福祉]、福祉");
    EXPECT_EQ(passage("保健（福祉）", "保健・福祉"), "[保健（福祉]）");
    EXPECT_EQ(passage("保健福祉 保健", "保健・福祉", "題"), "題");
}

TEST(Passage, TheTitleWhereOnlyThatHasTheWords)
{
    EXPECT_EQ(passage("ほかの話", "介護", "介護予防"), "[介護]予防");
    EXPECT_EQ(passage("介護の話", "介護", "介護予防"), "[介護]の話");
    EXPECT_EQ(passage("", "介護", "介護予防"), "[介護]予防");
    EXPECT_EQ(passage("", "介護", ""), "");
}

TEST(Passage, CutsALongTextAroundTheWords)
{
    const std::string filler = repeated("いろはにほへとちりぬ", 30);
    EXPECT_EQ(passage(filler + "介護" + filler, "介護"),
              "…" + repeated("いろはにほへとちりぬ", 2) + "[介護]" + repeated("いろはにほへとちりぬ", 9)
                  + "いろはにほへとち…");
    EXPECT_EQ(passage("介護" + filler, "介護").substr(0, 8), "[介護]");
    EXPECT_TRUE(passage(filler + "介護", "介護").ends_with("ちりぬ[介護]"));
}

TEST(Passage, PrefersThePlaceWithTheMostWords)
{
    const std::string filler = repeated("いろはにほへとちりぬ", 30);
    const std::string text = passage("介護" + filler + "介護と医療" + filler, "介護 医療");
    EXPECT_NE(text.find("[介護]と[医療]"), std::string::npos) << text;
}

TEST(Passage, LineBreaksBecomeSpaces)
{
    EXPECT_EQ(passage("一行目\n介護\n三行目", "介護"), "一行目 [介護] 三行目");
}

TEST(Passage, AVeryLongWordIsMarkedWhole)
{
    const std::string word = repeated("a", 100);
    EXPECT_EQ(passage(repeated("い", 300) + word + repeated("い", 300), word),
              "…" + repeated("い", 20) + "[" + word + "]…");
}

} // namespace
} // namespace taikei::store

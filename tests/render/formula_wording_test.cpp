#include "render/formula_wording.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

std::string words(std::string_view text, Language language = Language::Japanese)
{
    const auto expression = evaluate::parse_expression(text);
    EXPECT_TRUE(expression) << text;
    return expression ? formula_in_words(language, *expression) : "";
}

TEST(FormulaWording, HasTheSignsOfPapers)
{
    EXPECT_EQ(words("プラン作成件数 / 新規相談件数 * 100"), "プラン作成件数 ÷ 新規相談件数 × 100");
    EXPECT_EQ(words("事故件数/人口*100000"), "事故件数 ÷ 人口 × 100,000");
    EXPECT_EQ(words("利用者数 * 1500[円/人]"), "利用者数 × 1,500円/人");
    EXPECT_EQ(words("受診率 * 0.25"), "受診率 × 0.25");
    EXPECT_EQ(words("-甲乙 + 丙丁"), "－甲乙 ＋ 丙丁");
    EXPECT_EQ(words("「相談件数（延べ）」 ÷ 世帯数"), "相談件数（延べ） ÷ 世帯数");
}

TEST(FormulaWording, KeepsTheBracketsItNeedsAlone)
{
    EXPECT_EQ(words("(甲乙 + 丙丁) * 100"), "（甲乙 ＋ 丙丁） × 100");
    EXPECT_EQ(words("(甲乙 * 丙丁) + (100)"), "甲乙 × 丙丁 ＋ 100");
    EXPECT_EQ(words("甲乙 - (丙丁 - 1)"), "甲乙 － （丙丁 － 1）");
    EXPECT_EQ(words("甲乙 / (丙丁 * 2)"), "甲乙 ÷ （丙丁 × 2）");
    EXPECT_EQ(words("-(甲乙 + 1)"), "－（甲乙 ＋ 1）");
}

TEST(FormulaWording, NamesFunctionsInTheReadersLanguage)
{
    EXPECT_EQ(words("平均(受診率A, 受診率B)"), "平均（受診率A、受診率B）");
    EXPECT_EQ(words("下位計(参加者数)"), "下位の「参加者数」の合計");
    EXPECT_EQ(words("mean(受診率A, 受診率B)", Language::English), "mean（受診率A、受診率B）");
}

TEST(FormulaWording, GroupsDigits)
{
    EXPECT_EQ(number_in_words("1234567.8901"), "1,234,567.8901");
    EXPECT_EQ(number_in_words("-123"), "-123");
    EXPECT_EQ(number_in_words("-1234"), "-1,234");
    EXPECT_EQ(number_in_words("999"), "999");
    EXPECT_EQ(number_in_words(""), "");
}

} // namespace
} // namespace taikei::render

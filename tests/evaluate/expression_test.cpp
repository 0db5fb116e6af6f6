#include "evaluate/expression.hpp"

#include <gmock/gmock.h>

using namespace taikei;
using taikei::evaluate::parse_expression;

namespace {

std::string safe(std::string_view text)
{
    const auto parsed = parse_expression(text);
    return parsed ? parsed->safe : parsed.error().where + ": " + parsed.error().message;
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST(Expression, GivesNamesTheLibraryCanRead)
{
    EXPECT_EQ(safe("プラン作成件数 / 新規相談件数 * 100"), "v0/v1*100");
    EXPECT_EQ(safe("（受診者数＋６５歳以上人口）÷２"), "(v0+v1)/2");
    EXPECT_EQ(safe("人口 - 「人 口」"), "v0-v0");
}

TEST(Expression, AKatakanaLongMarkIsPartOfAName)
{
    const auto parsed = parse_expression("サポーター数-1");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->variables.at(0).name, "サポーター数");
}

TEST(Expression, ANameInCornerBracketsMayHoldSigns)
{
    const auto parsed = parse_expression("「相談件数（延べ）」/「A-B」");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->variables.at(0).name, "相談件数（延べ）");
    EXPECT_EQ(parsed->variables.at(1).name, "A-B");
}

TEST(Expression, CallsFunctionsInBothLanguages)
{
    EXPECT_EQ(safe("平均(受診率1, 受診率2、受診率3)"), "avg(v0,v1,v2)");
    EXPECT_EQ(safe("max(a, 最小(b, 3))"), "max(v0,min(v1,3))");
    EXPECT_EQ(safe("下位計(相談件数) + 相談件数"), "v0+v1");
}

TEST(Expression, KeepsTheSignOfADivisor)
{
    EXPECT_EQ(safe("a / -b"), "v0/((-1)*v1)");
}

TEST(Expression, ReadsUnitsOfNumbers)
{
    const auto parsed = parse_expression("利用者数 * 500[円/人]");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->safe, "v0*500");
    EXPECT_EQ(parsed->steps.at(1).text, "円/人");
}

TEST(Expression, SaysWhatIsWrongAndWhere)
{
    EXPECT_EQ(safe(""), "letter 1: the formula ends where a name or a number was expected");
    EXPECT_EQ(safe("件数 +"), "letter 5: the formula ends where a name or a number was expected");
    EXPECT_EQ(safe("件数 人数"), "letter 4: a sign of reckoning was expected here");
    EXPECT_EQ(safe("(件数"), "letter 4: a ) was expected here");
    EXPECT_EQ(safe("件数)"), "letter 3: a sign of reckoning was expected here");
    EXPECT_EQ(safe("「件数"), "letter 1: 「 has no 」 behind it");
    EXPECT_EQ(safe("率(件数)"), "letter 2: there is no function 率; put a name with brackets in 「」");
    EXPECT_EQ(safe("3[円"), "letter 2: [ has no ] behind it");
    EXPECT_EQ(safe("件数 * * 2"), "letter 6: a name, a number or ( was expected here");
}

TEST(Expression, RefusesBracketsTenThousandDeep)
{
    EXPECT_THAT(safe(repeated("(", 4000) + "1" + repeated(")", 4000)), testing::HasSubstr("more than 50 deep"));
    EXPECT_THAT(safe(repeated("-", 9000) + "1"), testing::HasSubstr("more than 50 deep"));
    EXPECT_THAT(safe(repeated("(", 10000) + "1" + repeated(")", 10000)), testing::HasSubstr("more than 10000 letters"));
    EXPECT_THAT(safe(repeated("平均(", 2000) + "1"), testing::HasSubstr("more than 50 deep"));
    EXPECT_EQ(safe(repeated("(", 50) + "1" + repeated(")", 50)).size(), 101u);
}

TEST(Expression, TakesLongFlatFormulas)
{
    const auto parsed = parse_expression(repeated("件数+", 3000) + "1");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->variables.size(), 1u);
}

} // namespace

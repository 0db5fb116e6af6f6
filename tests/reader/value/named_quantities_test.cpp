#include "reader/value/named_quantities.hpp"

#include <gmock/gmock.h>

using namespace taikei;
using taikei::reader::find_quantities;

namespace {

std::vector<std::string> found(std::string_view text)
{
    std::vector<std::string> all;
    for (const auto &quantity : find_quantities(text))
        all.push_back(quantity.name + " = " + quantity.number.to_string() + " " + quantity.unit
                      + (quantity.year ? " in " + std::to_string(quantity.year->year()) : ""));
    return all;
}

TEST(NamedQuantities, StandInBracketsBehindAnAction)
{
    EXPECT_THAT(found("・自立支援事業を実施（新規相談件数970件、延べ相談件数2,917件、就職者数８３人）"),
                testing::ElementsAre("新規相談件数 = 970 件", "延べ相談件数 = 2917 件", "就職者数 = 83 人"));
}

TEST(NamedQuantities, MayBeJoinedToTheirNames)
{
    EXPECT_THAT(found("相談件数は約1万2,300件、参加率：45.5％"),
                testing::ElementsAre("相談件数 = 12300 件", "参加率 = 45.5 ％"));
}

TEST(NamedQuantities, TakeTheYearInFrontOfThem)
{
    EXPECT_THAT(found("令和元年度の受講者数 120人"), testing::ElementsAre("受講者数 = 120 人 in 2019"));
}

TEST(NamedQuantities, NeedANameAndAUnit)
{
    EXPECT_THAT(found("研修（R2は8回）、第3期計画、24時間体制、10人"), testing::IsEmpty());
    EXPECT_THAT(found(""), testing::IsEmpty());
}

TEST(NamedQuantities, OfAPlanKnowTheirNodeAndTheYearOfTheirHeading)
{
    model::Plan plan;
    model::Node node;
    node.id = "2-1";
    node.sections.push_back({"具体的な取組 (R2年度)", "相談件数88件", {}});
    plan.nodes.push_back(node);
    const auto all = find_quantities(plan);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].node, "2-1");
    EXPECT_EQ(all[0].label, "具体的な取組 (R2年度)");
    EXPECT_EQ(all[0].year, model::FiscalYear{2020});
    EXPECT_TRUE(all[0].year_is_stated);
}

TEST(NamedQuantities, ASheetThatNamesNoYearTellsOfItsLatest)
{
    model::Plan plan;
    model::Node node;
    node.id = "2-1";
    node.sections.push_back({"具体的な取組", "相談件数88件、令和元年度の受講者数10人", {}});
    plan.nodes.push_back(node);
    EXPECT_EQ(find_quantities(plan)[0].year, std::nullopt);
    model::Indicator indicator;
    indicator.node = "2-1";
    for (const int year : {2020, 2019}) {
        indicator.values.emplace_back();
        indicator.values.back().year = model::FiscalYear{year};
        indicator.values.back().number = base::Decimal(1);
    }
    plan.indicators.push_back(indicator);
    const auto all = find_quantities(plan);
    EXPECT_EQ(all[0].year, model::FiscalYear{2020});
    EXPECT_FALSE(all[0].year_is_stated);
    EXPECT_EQ(all[1].year, model::FiscalYear{2019});
}

TEST(NamedQuantities, ReadLongTextsInOneGo)
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "相談件数1,234件、1.2.3.4、";
    EXPECT_EQ(find_quantities(text).size(), 20000u);
}

} // namespace

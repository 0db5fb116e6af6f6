#include "reader/small_plans.hpp"

/// Sources that tables call by their numbers.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string first_table =
    "施策1 健康づくり\n\n指標名\t現状値\t目標値\t出典\n受診率\t50％\t60％\t①\n歩数\t5000歩\t6000歩\t②\n"
    "出典：①アンケート調査　②業務統計\n\n施策2 福祉の充実\n\n指標名\t現状値\t目標値\t出典\n満足度\t50％\t60％\t②\n";

TEST(TablesRead, ALaterTableMayCallTheSourcesByTheSameNumbers)
{
    const auto plan = plan_of(first_table + "出典の番号は、施策１に同じ。\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].definition, "アンケート調査");
    EXPECT_EQ(plan.indicators[2].definition, "業務統計");
}

TEST(TablesRead, NumbersOfALaterTableStayWhereNothingSaysWhatTheyMean)
{
    const auto plan = plan_of(first_table);
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_NE(plan.indicators[2].definition, "業務統計");
}

TEST(TablesRead, SourcesMayBeToldAboveAllTables)
{
    const auto plan =
        plan_of("出典　①アンケート調査　②業務統計\n\n施策1 健康づくり\n\n指標名\t現状値（R5）\t目標値（R9）\t出典\n"
                "受診率\t50％\t60％\t①\n歩数\t5000歩\t6000歩\t②\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[1].definition, "業務統計");
}

} // namespace
} // namespace taikei::reader

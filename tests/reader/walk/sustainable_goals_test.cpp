#include "reader/small_plans.hpp"

/// ＳＤＧｓ and the numbers behind it.
namespace taikei::reader {
namespace {

std::vector<int> goals_of(const std::string &line)
{
    const model::Plan plan =
        tests::plan_of("施策1 地域福祉の充実\n\n" + line + "\n\n現状と課題\n支え合う人が減っています。\n");
    return plan.nodes.empty() ? std::vector<int>{} : plan.nodes.front().sdgs;
}

TEST(SustainableGoals, AreReadByNumber)
{
    EXPECT_EQ(goals_of("ＳＤＧｓ　3 すべての人に健康と福祉を　17 パートナーシップで目標を達成しよう"),
              (std::vector<int>{3, 17}));
    EXPECT_EQ(goals_of("関連するSDGs　7　13"), (std::vector<int>{7, 13}));
    EXPECT_EQ(goals_of("SDGs：１、３、１１"), (std::vector<int>{1, 3, 11}));
}

TEST(SustainableGoals, AreNotWhatElseIsCounted)
{
    EXPECT_TRUE(goals_of("SDGsの17の目標との関係").empty());
    EXPECT_TRUE(goals_of("SDGs 第2期推進プラン（2030年まで）").empty());
    EXPECT_TRUE(goals_of("SDGs に取り組む事業者 12件").empty());
}

} // namespace
} // namespace taikei::reader

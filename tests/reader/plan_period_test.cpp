#include "reader/small_plans.hpp"

/// The years for which a plan holds, where its text says them.
namespace taikei::tests {
namespace {

std::string period_of(const std::string &line)
{
    const auto plan = plan_of("みどり市総合計画\n" + line + "\n基本目標１　学び\n本文です。\n");
    return plan.period ? std::to_string(plan.period->from->year()) + " to " + std::to_string(plan.period->to->year())
                       : "none";
}

TEST(PlanPeriod, OtherYearsBehindTheBracketAreNotItsEnd)
{
    EXPECT_EQ(period_of("計画（計画期間：令和5年度～令和9年度）を定め、令和6年度末の進捗をまとめました。"),
              "2023 to 2027");
    EXPECT_EQ(period_of("計画期間は、令和5年度（2023年度）から令和9年度（2027年度）です。令和6年度に見直します。"),
              "2023 to 2027");
}

TEST(PlanPeriod, StandsBelowItsHeading)
{
    const std::string years = "\n令和６年度から令和８年度までの３か年です。";
    EXPECT_EQ(period_of("２　計画の期間" + years), "2024 to 2026");
    EXPECT_EQ(period_of("２　介護保険事業計画の期間" + years), "2024 to 2026");
    EXPECT_EQ(period_of("２　事業期間" + years), "none");
}

} // namespace
} // namespace taikei::tests

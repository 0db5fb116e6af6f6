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

TEST(SustainableGoals, AreReadByName)
{
    EXPECT_EQ(goals_of("3 すべての人に健康と福祉を\n11 住み続けられるまちづくりを"), (std::vector<int>{3, 11}));
    EXPECT_EQ(goals_of("【目標12】つくる責任、つかう責任　／　目標13：気候変動に具体的な対策を"),
              (std::vector<int>{12, 13}));
    EXPECT_EQ(goals_of("エネルギーをみんなに そしてクリーンに"), (std::vector<int>{7}));
}

TEST(SustainableGoals, AreNoHeadingsOfThePlan)
{
    const model::Plan plan = tests::plan_of("施策1 地域福祉の充実\n\n3 すべての人に健康と福祉を\n\n"
                                            "4 質の高い教育をみんなに\n\n現状と課題\n支え合う人が減っています。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes.front().sdgs, (std::vector<int>{3, 4}));
}

TEST(SustainableGoals, AreReadFromIconsOfAPage)
{
    const model::Plan plan =
        tests::plan_of("<h2>施策1　地域福祉の充実</h2><p><img alt='SDGs目標3 すべての人に健康と福祉を'><img alt='11 "
                       "住み続けられるまちづくりを'>"
                       "<img alt='PDFファイル'></p><h3>現状と課題</h3><p>支え合う人が減っています。</p>",
                       "plan.html");
    ASSERT_EQ(plan.nodes.size(), 1U);
    EXPECT_EQ(plan.nodes.front().sdgs, (std::vector<int>{3, 11}));
    ASSERT_EQ(plan.nodes.front().sections.size(), 1U);
    EXPECT_EQ(plan.nodes.front().sections.front().text, "支え合う人が減っています。");
}

TEST(SustainableGoals, AreNotMeantBySentences)
{
    EXPECT_TRUE(goals_of("すべての人に健康と福祉を届ける仕組みをつくります。").empty());
}

TEST(SustainableGoals, AreNotWhatElseIsCounted)
{
    EXPECT_TRUE(goals_of("SDGsの17の目標との関係").empty());
    EXPECT_TRUE(goals_of("SDGs 第2期推進プラン（2030年まで）").empty());
    EXPECT_TRUE(goals_of("SDGs に取り組む事業者 12件").empty());
}

} // namespace
} // namespace taikei::reader

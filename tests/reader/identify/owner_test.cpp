#include "reader/small_plans.hpp"

#include <gtest/gtest.h>

#include <algorithm>

/// Whose plan it is: named on the cover, in the title, by who publishes it; not by who is mentioned.
namespace taikei::reader {
namespace {

const std::string tree = "施策1 見守り\n\n【めざす姿】\n元気に暮らす。\n";

bool has_finding(const model::Plan &plan, const std::string &kind)
{
    return std::ranges::any_of(plan.findings, [&](const base::Finding &finding) { return finding.kind == kind; });
}

TEST(Owner, IsNamedByTheTitleHoweverOftenOthersAreMentioned)
{
    const auto plan = tests::plan_of("波根市総合計画\n\n" + tree
                                     + "札幌市では見守りが進み、札幌市との連携が要ります。札幌市の例に学びます。\n"
                                       "姉妹都市の函館市、函館市の事業者、函館市の団体と交流します。\n");
    EXPECT_EQ(plan.municipality.name, "波根市");
    EXPECT_EQ(plan.title, "波根市総合計画");
    EXPECT_FALSE(has_finding(plan, "city-not-printed"));
}

TEST(Owner, IsNamedOnTheCoverOrWhereItIsPublished)
{
    for (const char *cover :
         {"第３次総合計画\n\n令和６年３月\n\n波　根　市\n", "第３次総合計画\n\n令和６年３月　波根市\n",
          "第３次総合計画\n\n北海道波根市\n", "波根市\n\n第３次総合計画\n", "第３次\n波根市\n総合計画\n"})
        EXPECT_EQ(tests::plan_of(std::string(cover) + "\n" + tree).municipality.name, "波根市") << cover;
    EXPECT_EQ(tests::plan_of("第３次総合計画\n\n" + tree + "\n発行：波根市　企画部企画課\n").municipality.name,
              "波根市");
}

TEST(Owner, IsNotWhomOnlyTheTextMentions)
{
    const auto plan = tests::plan_of("第３次総合計画\n\n" + tree
                                     + "札幌市への転出が続いています。\n札幌市では、若い世代が増えています。\n"
                                       "札幌市との間を行き来する人が多くいます。\n");
    EXPECT_EQ(plan.municipality.name, "");
    const auto finding = std::ranges::find(plan.findings, "city-not-printed", &base::Finding::kind);
    ASSERT_NE(finding, plan.findings.end());
    EXPECT_EQ(finding->detail, "neither cover nor title says whose plan it is; the text mentions 札幌市 (3)");
}

TEST(Owner, IsNotNamedByRelatedPlans)
{
    const auto plan =
        tests::plan_of("後期基本計画\n\n" + tree
                       + "\n関連計画\n\n○第4期 開市地域福祉計画(2020~2024)\n"
                         "○開市成年後見制度利用促進計画(計画期間：2020~2024)\n○開市食育推進計画(2020~2024)\n");
    EXPECT_EQ(plan.municipality.name, "");
    EXPECT_FALSE(plan.period);
}

TEST(Owner, IsWhoSurveysAndLegislatesWhereNoOtherDoes)
{
    const std::string text = "第３次総合計画\n\n" + tree
        + "波根市議会の意見を聞きます。\n「波根市がん対策推進条例」に基づきます。\n（波根市調べ）\n札幌市の例に学びます"
          "。"
          "\n";
    const auto plan = tests::plan_of(text);
    EXPECT_EQ(plan.municipality.name, "波根市");
    EXPECT_TRUE(has_finding(plan, "city-from-text"));
    EXPECT_EQ(tests::plan_of(text + "札幌市教育委員会、札幌市調べ、札幌市医療計画も見ます。\n").municipality.name, "");
}

} // namespace
} // namespace taikei::reader

#include "reader/small_plans.hpp"

#include <map>

/// Lists of what stands below a node, above it or elsewhere in the document.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

/// Title by title, that of the node above before each.
std::string titles_of(const model::Plan &plan)
{
    std::map<std::string, std::string> title_of_id;
    std::string titles;
    for (const model::Node &node : plan.nodes) {
        title_of_id[node.id] = node.title;
        titles += (titles.empty() ? "" : "、") + (node.parent ? title_of_id[*node.parent] + ">" : "") + node.title;
    }
    return titles;
}

TEST(ListsOfTitles, ATitleLikeADocumentsStaysATitle)
{
    const auto plan =
        plan_of("政策1 行財政\n\n施策の体系\n(1) 広報\n(2) 行財政改革・行政評価\n(3) 職員育成\n", "plan.csv");
    EXPECT_EQ(titles_of(plan), "行財政、行財政>広報、行財政>行財政改革・行政評価、行財政>職員育成");
}

TEST(ListsOfTitles, WhoIsInChargeMayStandBehindATitle)
{
    const auto plan = plan_of(
        "政策1 人権\n\n施策の体系\n(1) 啓発（担当：協働・男女平等参画室、子ども支援センター）\n(2) 相談\n", "plan.csv");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].title, "啓発");
    EXPECT_EQ(plan.nodes[1].departments, (std::vector<std::string>{"協働・男女平等参画室", "子ども支援センター"}));
}

TEST(ListsOfTitles, SentencesThatAreTitlesBelowAreNoText)
{
    const auto plan =
        plan_of("施策1-1 健康づくり\n\n施策の体系\n(1) 健診を受けやすくします。\n(2) 運動の場を広げます。\n\n"
                "1 健診を受けやすくします。\n\n日曜日の健診を始めます。\n\n【主な事業】\n□ 健診事業\n\n2 "
                "運動の場を広げます。\n\n広場に器具を置きます。\n\n【主な事業】\n□ 広場事業\n",
                "plan.csv");
    EXPECT_EQ(titles_of(plan), "健康づくり、健康づくり>健診を受けやすくします。、健康づくり>運動の場を広げます。");
    EXPECT_EQ(section_of(plan, "健康づくり", "施策の体系"), "no such section");
}

TEST(ListsOfTitles, WhatANodeListsStandsBelowIt)
{
    const auto plan = plan_of("取組方針1 見守り\n\n施策の体系\n(1) 相談の充実\n(2) 訪問の充実\n\n"
                              "取組方針2 権利擁護\n\n取組項目1 連携\n\n施策の体系\n(3) 会議の設置\n(4) 支援の検討\n",
                              "plan.csv");
    EXPECT_EQ(
        titles_of(plan),
        "見守り、見守り>相談の充実、見守り>訪問の充実、権利擁護、権利擁護>連携、連携>会議の設置、連携>支援の検討");
}

TEST(RunningHeads, ANumberMayStandOnBothSidesOfTheLevel)
{
    const auto plan = plan_of("政策目標1 支え合うまち\n\n施策1-1 健康づくり\n\n主な事業\n\n・健診事業\n\n"
                              "① 政策目標1「支え合うまち」\n\n施策1-2 医療\n\n主な事業\n\n・救急事業\n",
                              "plan.txt");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].measures.size(), 1U);
}

TEST(Notes, ANoteRightBelowTextIsPartOfIt)
{
    const auto plan = plan_of(
        "施策1 地域福祉の充実\n\n現状と課題\n担い手が減っています。\n※研修（全事業所対象：年1回）を行います。\n",
        "plan.txt");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "現状と課題"),
              "担い手が減っています。\n※研修（全事業所対象：年1回）を行います。");
    EXPECT_TRUE(plan.glossary.empty());
}

TEST(Prose, ALongLineIsNotTheTailOfAShortOne)
{
    const auto plan = plan_of(
        "施策1 地域福祉の充実\n\n現状と課題\n(1) 孤独と孤立への対策\n"
        "社会の変化によって孤立を感じる人が増えており、住民がつくるつながりによって解決していく必要があります。\n",
        "plan.txt");
    EXPECT_EQ(section_of(plan, "地域福祉の充実", "現状と課題"),
              "(1) "
              "孤独と孤立への対策\n社会の変化によって孤立を感じる人が増えており、住民がつくるつながりによって解決してい"
              "く必要があります。");
}

} // namespace
} // namespace taikei::reader

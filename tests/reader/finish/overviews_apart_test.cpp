#include "reader/small_plans.hpp"

#include <algorithm>

/// Tables before the tree that say what its nodes say once more.
namespace taikei::reader {
namespace {

using tests::plan_of;

const std::string details =
    "第２章　施策\n基本目標１　産業\n【数値目標】\n・従業者数　812人（R3）⇒850人（R11）\n"
    "施策１－１　付加価値\n【ＫＰＩ】\n・ふるさと納税の返礼品を出す事業者数　64者（R5）⇒90者（R11）\n"
    "・フォロワー数　増加（R11）\n"
    "施策１－２　創業\n【ＫＰＩ】\n・支援を受けて創業した件数（累計）　31件（R5）⇒45件（R11）\n";

TEST(OverviewsApart, TheDetailsCount)
{
    const auto plan = plan_of("総合戦略（令和７年度～令和11年度）\n第１章　基本的な考え方\n１　ＫＰＩの一覧\n"
                              "指標\t基準値\t目標値（R11）\n従業者数\t812人\t850人\n返礼品を出す事業者数\t64者\t90者\n"
                              "創業した件数\t31件\t45件\nフォロワー数\t－\t増加\n\n"
                              + details);
    EXPECT_EQ(plan.indicators.size(), 4U);
    EXPECT_TRUE(std::ranges::all_of(plan.nodes, [](const auto &node) { return node.title != "基本的な考え方"; }));
}

TEST(OverviewsApart, SoDoTablesBelowTheGoalsThatTheDetailsStandIn)
{
    const auto plan = plan_of("総合戦略（令和７年度～令和11年度）\n" + details
                              + "資料編\n１　ＫＰＩの一覧\n指標\t基準値\t目標値（R11）\n基本目標１　産業\n"
                                "従業者数\t812人\t850人\n返礼品を出す事業者数\t64者\t90者\n"
                                "創業した件数\t31件\t45件\nフォロワー数\t－\t増加\n");
    ASSERT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
    EXPECT_EQ(plan.nodes.size(), 3U);
}

TEST(OverviewsApart, ANodeIsWhereItIsTold)
{
    const auto plan = plan_of("総合戦略（令和７年度～令和11年度）\n第１章　基本的な考え方\n１　ＫＰＩの一覧\n"
                              "基本目標１　産業\n指標\t基準値\t目標値（R11）\n従業者数\t812人\t850人\n"
                              "返礼品を出す事業者数\t64者\t90者\n創業した件数\t31件\t45件\nフォロワー数\t－\t増加\n\n"
                              + details);
    EXPECT_EQ(plan.indicators.size(), 4U);
    EXPECT_EQ(plan.nodes.size(), 3U);
}

TEST(OverviewsApart, OtherGoalsStay)
{
    const auto plan = plan_of("総合戦略（令和７年度～令和11年度）\n第１章　基本的な考え方\n１　ＫＰＩの一覧\n"
                              "指標\t基準値（R5）\t目標値（R11）\n総人口\t28,317人\t25,000人\n出生数\t98人\t120人\n"
                              "転出者数\t612人\t450人\n\n"
                              + details);
    EXPECT_EQ(plan.indicators.size(), 7U);
}

TEST(OverviewsApart, TablesOfSeveralMeasuresAreAllDetails)
{
    const auto table = [](const std::string &measure, const std::string &rows) {
        return measure + "\n指標\t基準値（R5）\t目標値（R11）\n" + rows + "\n";
    };
    const auto plan =
        plan_of("総合計画（令和７年度～令和11年度）\n基本目標１　暮らし\n"
                + table("施策１　公園の整備",
                        "公園に満足している市民の割合\t50％\t60％\n公園を利用している市民の割合\t40％\t70％\n"
                        "公園の清掃に参加している市民の割合\t20％\t30％\n")
                + table("施策２　道路の整備",
                        "道路に満足している市民の割合\t50％\t60％\n道路の清掃に参加している市民の割合\t20％\t30％\n"
                        "道路を安全と感じている市民の割合\t63％\t80％\n")
                + table("施策３　交通の整備",
                        "バスを利用している市民の割合\t40％\t70％\nバスを安全と感じている市民の割合\t63％\t80％\n"
                        "バスに満足している市民の割合\t50％\t60％\n"));
    EXPECT_EQ(plan.indicators.size(), 9U);
}

} // namespace
} // namespace taikei::reader

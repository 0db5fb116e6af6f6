#include "reader/small_plans.hpp"

#include <algorithm>
#include <string_view>

/// Cells of flowed tables: heads cut by their column's edge, kinds above years, parts, words and packed values.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string flowed_node = "施策1 環境の保全\n\n";
const std::string service_heads = "サービス名 区分 単位 実績 見込 見込量\nR3 R4 R5 R6 R7 R8\n";

std::vector<std::string> texts_of_values(const model::Indicator &indicator)
{
    std::vector<std::string> texts;
    for (const model::Value &value : indicator.values)
        texts.push_back(value.text);
    return texts;
}

TEST(FlowedCells, KindsAboveYearsEachHaveTheirs)
{
    const auto plan = plan_of(flowed_node + service_heads + "居宅介護 利用者数 人/月 183 191 198 206 214 222\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    const auto &values = plan.indicators[0].values;
    ASSERT_EQ(values.size(), 6U);
    EXPECT_EQ(values[1].kind, model::ValueKind::Observed);
    EXPECT_EQ(values[2].kind, model::ValueKind::Planned);
    EXPECT_EQ(values[2].year, model::FiscalYear{2023});
    EXPECT_EQ(values[5].year, model::FiscalYear{2026});
}

TEST(FlowedCells, PartsOfANameHaveRowsOfTheirOwn)
{
    const auto plan = plan_of(flowed_node + service_heads
                              + "居宅介護 利用者数 人/月 183 191 198 206 214 222\n"
                                "利用時間 時間/月 2,214 2,306 2,390 2,490 2,585 2,680\n"
                                "児童発達支援\n利用児童\n数 人/月 96 108 121 130 138 145\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[1].name, "居宅介護");
    EXPECT_EQ(plan.indicators[1].part, "利用時間");
    EXPECT_EQ(plan.indicators[2].name, "児童発達支援");
    EXPECT_EQ(plan.indicators[2].part, "利用児童数");
}

TEST(FlowedCells, AHeadCutWithinAWordIsOne)
{
    const auto plan =
        plan_of(flowed_node + "指標名 計画策定\n時\n(R2)\nR3 R4 目標値\n(R7)\n学校の数 ２校 ４校 ６校 ８校\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    ASSERT_EQ(plan.indicators[0].values.size(), 4U);
    EXPECT_EQ(plan.indicators[0].values[0].year, model::FiscalYear{2020});
    EXPECT_EQ(plan.indicators[0].values[3].year, model::FiscalYear{2025});
}

TEST(FlowedCells, WordsAreValuesWhereEveryCellIsThere)
{
    const auto plan =
        plan_of(flowed_node
                + "項目 令和４年度末\n（実績）\n令和８年度末\n（目標） 備考\n"
                  "拠点の整備 未整備 １か所 面的整備型\n強度行動障害のある人の支\n援体制 検討中 構築 圏域で整備\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(texts_of_values(plan.indicators[0]), (std::vector<std::string>{"未整備", "１か所"}));
    EXPECT_EQ(plan.indicators[1].name, "強度行動障害のある人の支援体制");
    EXPECT_EQ(texts_of_values(plan.indicators[1]), (std::vector<std::string>{"検討中", "構築"}));
    EXPECT_EQ(plan.indicators[1].note, "圏域で整備");
}

TEST(FlowedCells, ARemarkGoesOnUntilTheNextNameBegins)
{
    const auto plan = plan_of(flowed_node
                              + "項目 令和４年度末\n（実績）\n令和８年度末\n（目標） 備考\n"
                                "入所者数 142人 134人 国の指針：令和４年\n度末から５％以上削減\n"
                                "地域生活への移行者数（累\n計） － ９人 国の指針\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].note, "国の指針：令和４年度末から５％以上削減");
    EXPECT_EQ(plan.indicators[1].name, "地域生活への移行者数（累計）");
}

TEST(FlowedCells, ValuesPackedInACellStandBelowOneAnother)
{
    const auto plan = plan_of(flowed_node
                              + "指標名 現状値(R2) R3 目標値(R7)\n平均正答率\n（全国比）\n小６：98.4\n中３：96.1\n"
                                "小６：99.0\n中３：95.7\n小６：102以上\n中３：100以上\n"
                                "学校の数 ２校 ４校 ６校\n");
    ASSERT_EQ(plan.indicators.size(), 3U);
    EXPECT_EQ(plan.indicators[0].part, "小６");
    EXPECT_EQ(plan.indicators[1].part, "中３");
    EXPECT_EQ(texts_of_values(plan.indicators[1]), (std::vector<std::string>{"96.1", "95.7", "100以上"}));
    EXPECT_EQ(plan.indicators[2].name, "学校の数");
}

TEST(FlowedCells, AYearBelowACellThatPacksValuesEndsNoRow)
{
    const auto plan = plan_of(flowed_node
                              + "指標名 現状値 目標値\n平均正答率 小６：98.4\n中３：96.1\n小６：99.0\n(R7)\n\n"
                                "現状と課題\n学力に差があります。\n");
    EXPECT_EQ(section_of(plan, "環境の保全", "現状と課題"), "学力に差があります。");
}

TEST(FlowedActions, ALetterBehindTheDepartmentJudges)
{
    const auto plan = plan_of(flowed_node
                              + "主な取組 令和５年度の取組状況 担当課 評価\n①学力向上推進事\n業\n"
                                "調査の結果を各校で分析し、改善プランを作成した。\n学校教育課 Ｂ\n"
                                "②端末の活用\n持ち帰りを始めた。\n学校教育課\n教育総務課\nＡ\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    EXPECT_EQ(plan.nodes[1].title, "学力向上推進事業");
    ASSERT_EQ(plan.nodes[1].ratings.size(), 1U);
    EXPECT_EQ(plan.nodes[1].ratings[0].value, "B");
    EXPECT_EQ(plan.nodes[2].departments, (std::vector<std::string>{"学校教育課", "教育総務課"}));
    EXPECT_EQ(section_of(plan, "端末の活用", "令和５年度の取組状況"), "持ち帰りを始めた。");
}

TEST(MarkedActions, DepartmentsInBracketsStandOnTheNextLineAndTheTextBelow)
{
    const auto plan =
        plan_of("基本目標1 就労の支援\n【施策の内容】\n◆教室の増設【重点】\n［学校教育課］\n教員を配置します。\n"
                "◆見学会［商工課・障害福祉課］\n見学会を開きます。\n");
    ASSERT_EQ(plan.nodes.size(), 1U);
    const auto &measures = plan.nodes[0].measures;
    ASSERT_EQ(measures.size(), 2U);
    EXPECT_EQ(measures[0].title, "教室の増設");
    EXPECT_EQ(measures[0].tags, std::vector<std::string>{"重点"});
    EXPECT_EQ(measures[0].departments, std::vector<std::string>{"学校教育課"});
    EXPECT_EQ(measures[0].text, "教員を配置します。");
    EXPECT_EQ(measures[1].departments, (std::vector<std::string>{"商工課", "障害福祉課"}));
}

TEST(TitlesAboveLists, OfWhatIsPlannedAreNoLabels)
{
    const auto plan = plan_of("第４章 量の見込みと確保方策\n\n１ 提供区域の設定\n\n市全域を１区域とします。\n\n"
                              "２ 教育・保育の量の見込みと確保方策\n\n認定区分ごとに定めます。\n\n（１）１号認定\n\n"
                              "区分\t令和７年度\t令和８年度\n量の見込み\t98\t101\n\n"
                              "３ 地域子育て支援の量の見込みと確保方策\n（１）一時預かり事業（幼稚園型を除く。）\n\n"
                              "区分\t令和７年度\t令和８年度\n量の見込み\t98\t101\n");
    const auto node = [&](std::string_view title) {
        return std::ranges::find_if(plan.nodes, [&](const model::Node &each) { return each.title == title; });
    };
    const auto first = node("教育・保育の量の見込みと確保方策");
    const auto second = node("一時預かり事業（幼稚園型を除く。）");
    ASSERT_NE(first, plan.nodes.end());
    ASSERT_NE(second, plan.nodes.end());
    ASSERT_TRUE(second->parent.has_value());
    EXPECT_EQ(*second->parent, node("地域子育て支援の量の見込みと確保方策")->id);
}

TEST(TitlesAboveLists, AreNodesWhateverTheirWordsHeadElsewhere)
{
    const std::string head = "項目 令和４年度末（実績） 令和８年度末（目標）\n";
    const auto plan = plan_of("第２部 障害福祉計画\n１ 成果目標\n（１）地域生活への移行\n" + head
                              + "移行者数 ４人 ９人\n２ サービスの見込量\n実績から見込みました。\n（１）訪問系\n" + head
                              + "利用者数 10人 12人\n");
    ASSERT_EQ(plan.nodes.size(), 4U);
    EXPECT_EQ(plan.nodes[0].title, "成果目標");
    EXPECT_EQ(plan.nodes[1].parent, plan.nodes[0].id);
    EXPECT_EQ(plan.nodes[2].title, "サービスの見込量");
    EXPECT_EQ(plan.nodes[3].parent, plan.nodes[2].id);
}

} // namespace
} // namespace taikei::reader

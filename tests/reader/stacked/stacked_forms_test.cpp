#include "reader/small_plans.hpp"

#include <algorithm>
#include <string>

/// Forms whose cells stand one a line: each label, and its value below it.
namespace taikei::reader {
namespace {

using tests::plan_of;
using tests::section_of;

const std::string form_title = "事務事業評価シート（令和５年度実績）\n\n";
const std::string bus_fields =
    "事業番号\n105\n事務事業名\n巡回バスの運行\n政策\n１　動きやすいまち\n施策\n１-２　公共交通\n"
    "所管課\n都市計画課\n";
const std::string library_fields =
    "事業番号\n212\n事務事業名\n図書館の運営\n政策\n２　学びのまち\n施策\n２-１　生涯学習\n"
    "所管課\n生涯学習課\n";

const model::Node *node_titled(const model::Plan &plan, const std::string &title)
{
    const auto found = std::ranges::find(plan.nodes, title, &model::Node::title);
    return found == plan.nodes.end() ? nullptr : &*found;
}

TEST(StackedForms, LabelsAndValuesTakeTurns)
{
    const auto plan = plan_of(form_title + bus_fields + "事業の目的\n車を使わない人の外出を助けます。\n");
    ASSERT_EQ(plan.nodes.size(), 3U);
    const model::Node *bus = node_titled(plan, "巡回バスの運行");
    ASSERT_NE(bus, nullptr);
    EXPECT_EQ(bus->code, "105");
    EXPECT_EQ(bus->departments, std::vector<std::string>{"都市計画課"});
    EXPECT_EQ(node_titled(plan, "公共交通")->code, "1-2");
    EXPECT_EQ(section_of(plan, "巡回バスの運行", "事業の目的"), "車を使わない人の外出を助けます。");
}

TEST(StackedForms, WhatNoLexiconKnowsIsALabelWhereAllSheetsPrintIt)
{
    const auto plan = plan_of(form_title + bus_fields + "利用者の反応\nおおむねよい。\n\n" + library_fields
                              + "利用者の反応\n開館時間への要望が多い。\n");
    EXPECT_EQ(section_of(plan, "巡回バスの運行", "利用者の反応"), "おおむねよい。");
    EXPECT_EQ(section_of(plan, "図書館の運営", "利用者の反応"), "開館時間への要望が多い。");
}

TEST(StackedForms, TheSameValueOnAllSheetsIsNoLabel)
{
    const std::string account = "会計区分\n一般会計\n事業の目的\n";
    const auto plan = plan_of(form_title + bus_fields + account + "外出を助けます。\n\n" + library_fields + account
                              + "学びを支えます。\n");
    EXPECT_EQ(section_of(plan, "巡回バスの運行", "事業の目的"), "外出を助けます。");
    EXPECT_EQ(section_of(plan, "図書館の運営", "事業の目的"), "学びを支えます。");
    EXPECT_EQ(section_of(plan, "図書館の運営", "一般会計"), "no such section");
}

TEST(StackedForms, PairsThatNoLexiconKnowsOnASheetThatStandsAlone)
{
    const auto plan =
        plan_of(form_title + bus_fields
                + "係名\n交通係\n関連計画\n地域公共交通計画\n実施根拠\n道路運送法\n事業の目的\n外出を助けます。\n");
    const model::Node *bus = node_titled(plan, "巡回バスの運行");
    ASSERT_NE(bus, nullptr);
    EXPECT_EQ(bus->departments, std::vector<std::string>{"都市計画課"});
    ASSERT_EQ(bus->related_plans.size(), 1U);
    EXPECT_EQ(bus->related_plans[0].title, "地域公共交通計画");
}

TEST(StackedForms, BlankLinesBetweenAllCellsPartNothing)
{
    std::string apart = bus_fields + "事業の目的\n外出を助けます。\n総合評価\nＢ\n";
    for (std::size_t at = 0; (at = apart.find('\n', at)) != std::string::npos; at += 2)
        apart.insert(at, 1, '\n');
    const auto plan = plan_of(form_title + apart);
    EXPECT_EQ(section_of(plan, "巡回バスの運行", "事業の目的"), "外出を助けます。");
    EXPECT_EQ(node_titled(plan, "巡回バスの運行")->ratings.size(), 1U);
}

TEST(StackedForms, AGridStandsOneCellALine)
{
    const auto plan =
        plan_of(form_title + bus_fields
                + "\n事業費の推移（単位：千円）\n区分\nＲ４決算\nＲ５決算\nＲ６予算\n事業費\n1,200\n1,310\n1,400\n"
                  "人件費\n－\n780\n780\n\n評価\n必要性\nＡ\n代わりの手段がない。\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].unit, "千円");
    ASSERT_EQ(plan.indicators[0].values.size(), 3U);
    EXPECT_EQ(plan.indicators[0].values[2].kind, model::ValueKind::Target);
    EXPECT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_EQ(section_of(plan, "巡回バスの運行", "必要性"), "代わりの手段がない。");
    ASSERT_EQ(node_titled(plan, "巡回バスの運行")->ratings.size(), 1U);
}

TEST(StackedForms, IndicatorsOneFieldALine)
{
    const auto plan =
        plan_of(form_title + bus_fields
                + "\n指標名\n利用者数\n単位\n人\n令和４年度　目標\n500\n令和４年度　実績\n480\n令和５年度　目標\n520\n"
                  "指標名\n収支率\n単位\n％\n令和４年度　目標\n－\n令和４年度　実績\n21.5\n令和５年度　目標\n維持\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].name, "利用者数");
    EXPECT_EQ(plan.indicators[0].values.size(), 3U);
    EXPECT_EQ(plan.indicators[1].unit, "％");
    ASSERT_EQ(plan.indicators[1].values.size(), 2U);
    EXPECT_TRUE(std::ranges::any_of(plan.indicators[1].values, [](const auto &value) { return value.text == "維持"; }));
}

TEST(StackedForms, YearsAboveKindsAndKindsAboveYears)
{
    const std::string name = "\n指標名\n利用者数\n単位\n人\n";
    for (const std::string values :
         {"令和４年度\n目標\n500\n実績\n480\n令和５年度\n目標\n520\n実績\n515\n",
          "目標\n令和４年度\n500\n令和５年度\n520\n実績\n令和４年度\n480\n令和５年度\n515\n"}) {
        const auto plan = plan_of(form_title + bus_fields + name + values);
        ASSERT_EQ(plan.indicators.size(), 1U);
        ASSERT_EQ(plan.indicators[0].values.size(), 4U);
        for (const model::Value &value : plan.indicators[0].values) {
            const bool is_target = value.text == "500" || value.text == "520";
            EXPECT_EQ(value.kind, is_target ? model::ValueKind::Target : model::ValueKind::Observed);
            EXPECT_EQ(value.year, model::FiscalYear{value.text == "500" || value.text == "480" ? 2022 : 2023});
        }
    }
}

TEST(StackedForms, RowsOfKindsShareTheNameOfTheFirst)
{
    const auto plan =
        plan_of(form_title + bus_fields
                + "\n指標名\n単位\n区分\n令和４年度\n令和５年度\n利用者数\n人\n目標\n500\n520\n実績\n480\n515\n"
                  "収支率\n％\n目標\n20.0\n22.0\n実績\n21.5\n21.8\n");
    ASSERT_EQ(plan.indicators.size(), 2U);
    EXPECT_EQ(plan.indicators[0].values.size(), 4U);
    EXPECT_EQ(plan.indicators[1].unit, "％");
}

TEST(StackedForms, YearsBelowWhatTheirFiguresAre)
{
    const auto plan =
        plan_of(form_title + bus_fields + "効果額（千円）\n令和４年度\n500\n令和５年度\n1,200\n進捗状況\n順調\n");
    ASSERT_EQ(plan.indicators.size(), 1U);
    EXPECT_EQ(plan.indicators[0].name, "効果額");
    EXPECT_EQ(plan.indicators[0].unit, "千円");
    EXPECT_EQ(plan.indicators[0].values.size(), 2U);
}

TEST(StackedForms, StepsByYearAreNoFigures)
{
    const std::string steps =
        "年度別計画\n令和４年度\n検討\n令和５年度\n試行\n令和５年度の実績\n３つの路線で試行した。\n";
    const auto plan = plan_of(form_title + bus_fields + steps + "\n" + library_fields + steps);
    EXPECT_TRUE(plan.indicators.empty());
    EXPECT_EQ(section_of(plan, "巡回バスの運行", "令和５年度の実績"), "３つの路線で試行した。");
}

TEST(StackedForms, AValueThatPrintsItsOwnLevel)
{
    const auto plan = plan_of("地方創生推進交付金　効果検証シート\n\n事業名\n山の仕事づくり\n担当課\n農林課\n基本目標\n"
                              "基本目標１　仕事をつくる\n事業の概要\n研修を行った。\n");
    ASSERT_EQ(plan.nodes.size(), 2U);
    EXPECT_EQ(plan.nodes[0].title, "仕事をつくる");
    EXPECT_EQ(section_of(plan, "山の仕事づくり", "事業の概要"), "研修を行った。");
}

TEST(StackedForms, WhatFollowsTheFormIsNoPartOfIt)
{
    const auto plan =
        plan_of(form_title + bus_fields
                + "事業の目的\n外出を助けます。\n\n基本目標２　学びのまち\n\n施策２-１　生涯学習\n現状と課題\n"
                  "図書館の利用者が減っています。\n");
    EXPECT_EQ(section_of(plan, "生涯学習", "現状と課題"), "図書館の利用者が減っています。");
}

TEST(StackedForms, HeadsOfATableBelowEachOtherAreNoForm)
{
    const auto plan = plan_of("基本施策１　公共交通\n\n事業名\n担当課\n事業内容\n巡回バスの運行\n都市計画課\n"
                              "巡回バスを運行します。\n乗り方教室\n都市計画課\n乗り方を学ぶ教室を開きます。\n");
    EXPECT_EQ(node_titled(plan, "公共交通")->departments.size(), 0U);
}

} // namespace
} // namespace taikei::reader

#include "model/difference.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace taikei::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Node node(std::string id, std::string code, std::string title, std::optional<std::string> parent = std::nullopt)
{
    Node made;
    made.id = std::move(id);
    made.code = std::move(code);
    made.title = std::move(title);
    made.parent = std::move(parent);
    return made;
}

Value value(ValueKind kind, int year, int number)
{
    return {kind, FiscalYear{year}, base::Decimal(number), {}, {}, std::to_string(number), {}, {}};
}

Indicator indicator(std::string id, std::string owner, std::string name)
{
    Indicator made;
    made.id = std::move(id);
    made.node = std::move(owner);
    made.name = std::move(name);
    made.values = {value(ValueKind::Observed, 2020, 10), value(ValueKind::Target, 2025, 20)};
    return made;
}

/// 1 安心 (1 介護, 2 医療), 2 学び (1 学校); an indicator in each lower node.
Plan small_plan()
{
    Plan plan;
    plan.municipality.name = "汐見市";
    plan.title = "計画";
    plan.nodes = {node("a", "1", "安心"), node("a1", "1", "介護", "a"), node("a2", "2", "医療", "a"),
                  node("b", "2", "学び"), node("b1", "1", "学校", "b")};
    plan.nodes[1].sections = {{"現状", "少ない", {}}, {"課題", "多い", {}}};
    plan.indicators = {indicator("i1", "a1", "利用者数"), indicator("i2", "a2", "病床数"),
                       indicator("i3", "b1", "児童数")};
    plan.glossary = {{"ACP", "話し合い", {}}};
    return plan;
}

/// "changed node a1 title: 介護 → 見守り": one line a change, to compare a list by eye.
std::string line(const Change &change)
{
    static const std::vector<std::string> kinds{"added", "gone", "changed"};
    static const std::vector<std::string> subjects{"plan", "node", "indicator", "value", "glossary"};
    std::string text =
        kinds.at(static_cast<std::size_t>(change.kind)) + " " + subjects.at(static_cast<std::size_t>(change.subject));
    text += " [" + change.before_id + "|" + change.after_id + "] " + change.title + " / " + change.field + ": ";
    return text + change.before + " → " + change.after;
}

std::vector<std::string> lines(const Plan &before, const Plan &after)
{
    std::vector<std::string> result;
    for (const Change &change : compare(before, after))
        result.push_back(line(change));
    return result;
}

TEST(Difference, EqualPlansHaveNone)
{
    EXPECT_THAT(lines(small_plan(), small_plan()), IsEmpty());
    EXPECT_THAT(lines(Plan{}, Plan{}), IsEmpty());
}

TEST(Difference, PlacesConfidencesAndFindingsDoNotCount)
{
    Plan after = small_plan();
    after.nodes[0].source.place.first_line = 7;
    after.nodes[1].sections[0].source.confidence = 0.3;
    after.indicators[0].values[0].source.place.column = 2;
    after.glossary[0].source.place.page = 4;
    after.findings.push_back({"column-shifted", "", {}});
    EXPECT_THAT(lines(small_plan(), after), IsEmpty());
}

TEST(Difference, IdsDoNotCount)
{
    Plan after = small_plan();
    for (Node &each : after.nodes) {
        each.id += "x";
        if (each.parent)
            *each.parent += "x";
    }
    for (Indicator &each : after.indicators)
        each.node += "x";
    EXPECT_THAT(lines(small_plan(), after), IsEmpty());
}

TEST(Difference, PlanHead)
{
    Plan after = small_plan();
    after.period = Period{FiscalYear{2021}, FiscalYear{2025}};
    after.municipality.code = "019999";
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("changed plan [|] 計画 / municipality code:  → 019999",
                            "changed plan [|] 計画 / period:  → 2021-2025"));
}

TEST(Difference, NodeAddedAndGoneInDocumentOrder)
{
    Plan after = small_plan();
    after.nodes.erase(after.nodes.begin() + 2);
    after.nodes.insert(after.nodes.begin() + 3, node("b0", "0", "図書館", "b"));
    after.indicators.erase(after.indicators.begin() + 1);
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("gone node [a2|] 医療 / : 医療 → ", "added node [|b0] 図書館 / :  → 図書館",
                            "gone indicator [i2|] 病床数 / : 病床数 → "));
}

TEST(Difference, RenamedNodePairsByCode)
{
    Plan after = small_plan();
    after.nodes[1].title = "見守り";
    EXPECT_THAT(lines(small_plan(), after), ElementsAre("changed node [a1|a1] 見守り / title: 介護 → 見守り"));
}

TEST(Difference, RenumberedNodesPairByTitle)
{
    Plan after = small_plan();
    after.nodes[1].code = "2";
    after.nodes[2].code = "3";
    after.nodes.insert(after.nodes.begin() + 1, node("a0", "1", "相談", "a"));
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("added node [|a0] 相談 / :  → 相談", "changed node [a1|a1] 介護 / code: 1 → 2",
                            "changed node [a2|a2] 医療 / code: 2 → 3"));
}

TEST(Difference, WidthAndSpaceDoNotPart)
{
    Plan after = small_plan();
    after.nodes[1].title = "介 護";
    after.nodes[1].code = "１";
    EXPECT_THAT(
        lines(small_plan(), after),
        ElementsAre("changed node [a1|a1] 介 護 / code: 1 → １", "changed node [a1|a1] 介 護 / title: 介護 → 介 護"));
}

TEST(Difference, MovedNodeKeepsItsIndicators)
{
    Plan after = small_plan();
    after.nodes[2].parent = "b";
    EXPECT_THAT(lines(small_plan(), after), ElementsAre("changed node [a2|a2] 医療 / parent: 安心 → 学び"));
}

TEST(Difference, SameTitleUnderTwoParentsPairsUnderItsOwn)
{
    Plan before = small_plan();
    before.nodes.push_back(node("b2", "1", "介護", "b"));
    Plan after = before;
    after.nodes[5].departments = {"学校教育課"};
    EXPECT_THAT(lines(before, after), ElementsAre("changed node [b2|b2] 介護 / departments:  → 学校教育課"));
}

TEST(Difference, SectionsMeasuresAndRoles)
{
    Plan after = small_plan();
    after.nodes[1].sections[0].text = "増えた";
    after.nodes[1].sections.pop_back();
    after.nodes[1].measures = {{"相談窓口", "", {}, {"新規"}, {}}};
    after.nodes[1].roles = {{"行政", "市", "支える", {}}};
    after.nodes[1].ratings = {{"反映区分", "A", "措置した", FiscalYear{2020}, "", {}}};
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("changed node [a1|a1] 介護 / section 現状: 少ない → 増えた",
                            "changed node [a1|a1] 介護 / measure 相談窓口:  → 相談窓口",
                            "changed node [a1|a1] 介護 / tags of measure 相談窓口:  → 新規",
                            "changed node [a1|a1] 介護 / rating 反映区分 2020:  → A 措置した",
                            "changed node [a1|a1] 介護 / role 行政 市:  → 支える",
                            "changed node [a1|a1] 介護 / section 課題: 多い → "));
}

TEST(Difference, ValuesPairByKindAndYear)
{
    Plan after = small_plan();
    after.indicators[0].values = {value(ValueKind::Observed, 2021, 11), value(ValueKind::Target, 2025, 25)};
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("added value [i1|i1] 利用者数 / observed 2021:  → 11",
                            "gone value [i1|i1] 利用者数 / observed 2020: 10 → ",
                            "changed value [i1|i1] 利用者数 / target 2025: 20 → 25"));
}

TEST(Difference, ValuePrintedAlikeAndReadOtherwise)
{
    Plan after = small_plan();
    after.indicators[0].values[0].number = base::Decimal(100);
    after.indicators[0].values[0].marks = {"about"};
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("changed value [i1|i1] 利用者数 / observed 2020: 10 [10] → 10 [100; about]"));
}

TEST(Difference, TrailingZerosOfANumberDoNotCount)
{
    Plan before = small_plan();
    Plan after = small_plan();
    before.indicators[0].values[0].number = base::Decimal::of(320, 2);
    after.indicators[0].values[0].number = base::Decimal::of(32, 1);
    EXPECT_THAT(lines(before, after), IsEmpty());
}

TEST(Difference, TwoValuesOfOneKindAndYearPairInOrder)
{
    Plan before = small_plan();
    before.indicators[0].values.push_back(value(ValueKind::Observed, 2020, 12));
    Plan after = before;
    after.indicators[0].values.back() = value(ValueKind::Observed, 2020, 13);
    EXPECT_THAT(lines(before, after), ElementsAre("changed value [i1|i1] 利用者数 / observed 2020: 12 → 13"));
}

TEST(Difference, IndicatorMovedAndRedefined)
{
    Plan after = small_plan();
    after.indicators[0].node = "b1";
    after.indicators[0].unit = "人";
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("changed indicator [i1|i1] 利用者数 / node: 介護 → 学校",
                            "changed indicator [i1|i1] 利用者数 / unit:  → 人"));
}

TEST(Difference, PartsOfAPackedCellPairByPart)
{
    Plan before = small_plan();
    before.indicators.push_back(indicator("i4", "a1", "研修"));
    before.indicators.push_back(indicator("i5", "a1", "研修"));
    before.indicators[3].part = "回数";
    before.indicators[4].part = "人数";
    Plan after = before;
    std::swap(after.indicators[3], after.indicators[4]);
    after.indicators[3].note = "延べ";
    EXPECT_THAT(lines(before, after),
                ElementsAre("changed node [a1|a1] 介護 / order of indicators:  → ",
                            "changed indicator [i5|i5] 研修 人数 / note:  → 延べ"));
}

TEST(Difference, OrderOfPartsCounts)
{
    Plan after = small_plan();
    std::swap(after.nodes[1], after.nodes[2]);
    EXPECT_THAT(lines(small_plan(), after), ElementsAre("changed node [a|a] 安心 / order of parts:  → "));
}

TEST(Difference, RepeatedNodeIsComparedByWhatItRepeats)
{
    Plan before = small_plan();
    before.nodes[4].repeats = "a1";
    Plan renamed = before;
    renamed.nodes[1].id = "z";
    renamed.nodes[4].repeats = "z";
    renamed.indicators[0].node = "z";
    EXPECT_THAT(lines(before, renamed), IsEmpty());
    Plan other = before;
    other.nodes[4].repeats = "a2";
    EXPECT_THAT(lines(before, other), ElementsAre("changed node [b1|b1] 学校 / repeats: a1 → a2"));
}

TEST(Difference, Glossary)
{
    Plan after = small_plan();
    after.glossary[0].text = "人生会議";
    after.glossary.push_back({"PDCA", "計画と実行", {}});
    EXPECT_THAT(lines(small_plan(), after),
                ElementsAre("changed glossary [ACP|ACP] ACP / text: 話し合い → 人生会議",
                            "added glossary [|PDCA] PDCA / :  → 計画と実行"));
}

TEST(Difference, BrokenTreesAreComparedToo)
{
    Plan broken = small_plan();
    broken.nodes[0].parent = "a1";
    broken.nodes[3].parent = "nowhere";
    broken.indicators[2].node = "nowhere";
    EXPECT_THAT(lines(broken, broken), IsEmpty());
    EXPECT_THAT(lines(small_plan(), broken), testing::Not(IsEmpty()));
}

TEST(Difference, DeepAndWidePlansTakeLinearTime)
{
    Plan deep;
    for (int i = 0; i < 20000; ++i) {
        const bool below = i > 0 && i < 10000;
        deep.nodes.push_back(node(std::to_string(i), "", "節" + std::to_string(i),
                                  below ? std::optional(std::to_string(i - 1)) : std::nullopt));
    }
    Plan after = deep;
    after.nodes.back().title = "終わり";
    EXPECT_EQ(compare(deep, after).size(), 2U);
}

} // namespace
} // namespace taikei::model

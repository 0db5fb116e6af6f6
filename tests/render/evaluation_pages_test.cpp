#include "render/indicator_page.hpp"
#include "render/node_page.hpp"
#include "render/plan_page.hpp"

#include "sample_plan.hpp"

#include <gmock/gmock.h>

/// What the linter and the outlook say, on the pages.
namespace taikei::render {
namespace {

using model::ValueKind;
using testing::HasSubstr;
using testing::Not;

store::StoredPlan plan_with_series()
{
    store::StoredPlan stored = tests::sample_plan();
    model::Indicator &rate = stored.plan.indicators.front();
    rate.values.insert(rate.values.begin(), tests::value_of(ValueKind::Observed, 2016, "40.1", "40.1%"));
    rate.values.insert(rate.values.begin(), tests::value_of(ValueKind::Observed, 2014, "38.5", "38.5%"));
    return stored;
}

std::string indicator_page(store::StoredPlan stored, const char *id, Language language = Language::Japanese)
{
    const PlanView view(std::move(stored));
    return render_indicator_page({language, "/plans/1", "汐見市"}, view, *view.find_indicator(id));
}

TEST(EvaluationPages, AnIndicatorShowsItsOutlookInWordsAndInTheChart)
{
    const std::string page = indicator_page(plan_with_series(), "1-1-i1");
    EXPECT_THAT(page, HasSubstr("<h2 id=\"outlook\">目標年度の見通し</h2>"));
    EXPECT_THAT(page,
                HasSubstr("平成26年度（2014）から令和2年度（2020）までの4個の実績の動きが続けば、令和7年度（2025）は"));
    EXPECT_THAT(page, HasSubstr("class=\"outlook-area\""));
    EXPECT_THAT(page, HasSubstr("class=\"outlook-end\""));
    EXPECT_THAT(page, HasSubstr("見通し（80%の幅）"));
}

TEST(EvaluationPages, AnOutlookIsSaidInEnglishToo)
{
    EXPECT_THAT(
        indicator_page(plan_with_series(), "1-1-i1", Language::English),
        HasSubstr("If the 4 values from FY2014 (H26) to FY2020 (R2) go on as they did, it will stand at about "));
}

TEST(EvaluationPages, WithTooFewValuesTheReasonStandsInPlaceOfANumber)
{
    const std::string page = indicator_page(tests::sample_plan(), "1-1-i1");
    EXPECT_THAT(page, HasSubstr("見通しには3年度分以上の実績値が必要です。"));
    EXPECT_THAT(page, Not(HasSubstr("outlook-area")));
    EXPECT_THAT(page, Not(HasSubstr("outlook-end")));
}

TEST(EvaluationPages, AnIndicatorShowsWhatTheLinterFoundWhyAndWhatToDo)
{
    store::StoredPlan stored = tests::sample_plan();
    stored.plan.indicators.front().unit.reset();
    const std::string page = indicator_page(stored, "1-1-i1");
    EXPECT_THAT(page, HasSubstr("<h2 id=\"lint\">指標の点検</h2>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"severity severity-warning\">注意</span> <strong>単位なし</strong>"));
    EXPECT_THAT(page, HasSubstr("「健診受診率」の数値に単位がありません。"));
    EXPECT_THAT(page, HasSubstr("単位を書いてください。"));
    EXPECT_THAT(indicator_page(tests::sample_plan(), "1-1-i1"), Not(HasSubstr("id=\"lint\"")));
}

TEST(EvaluationPages, APlanListsWhatTheLinterFoundWithTheWayToEachIndicator)
{
    store::StoredPlan stored = tests::sample_plan();
    stored.plan.indicators.front().unit.reset();
    const PlanView view(std::move(stored));
    const std::string page = render_plan_page({Language::Japanese, "/plans/1", "汐見市"}, view);
    EXPECT_THAT(page, HasSubstr("<h2 id=\"lint\">指標の点検 <span class=\"count\">"));
    EXPECT_THAT(page, HasSubstr("<strong>単位なし</strong> <span class=\"count\">1件</span>"));
    EXPECT_THAT(page, HasSubstr("<a href=\"/plans/1/indicators/1-1-i1\">「健診受診率」の数値に単位がありません。</a>"));
}

TEST(EvaluationPages, ANodeListsWhatTheLinterFoundOfItsIndicatorsAndThoseBelow)
{
    store::StoredPlan stored = tests::sample_plan();
    stored.plan.indicators.front().unit.reset();
    const PlanView view(std::move(stored));
    const Frame frame{Language::Japanese, "/plans/1", "汐見市"};
    const std::string goal = render_node_page(frame, view, *view.find_node("1"));
    EXPECT_THAT(goal, HasSubstr("<strong>単位なし</strong> <span class=\"count\">1件</span>"));
    EXPECT_THAT(goal, HasSubstr("<a href=\"/plans/1/indicators/1-1-i1\">「健診受診率」の数値に単位がありません。</a>"));
    EXPECT_THAT(render_node_page(frame, view, *view.find_node("1-1/高齢")), HasSubstr("単位なし"));
    EXPECT_THAT(render_node_page(frame, view, *view.find_node("1-2")), Not(HasSubstr("単位なし")));
}

TEST(EvaluationPages, ATableOfIndicatorsShowsEachOutlookOrWhyThereIsNone)
{
    const PlanView view(plan_with_series());
    const std::string page =
        render_node_page({Language::Japanese, "/plans/1", "汐見市"}, view, *view.find_node("1-1/高齢"));
    EXPECT_THAT(page, HasSubstr("<th scope=\"col\">目標年度の見通し</th>"));
    EXPECT_THAT(page, HasSubstr("<span class=\"outlook-short\">R7 "));
    EXPECT_THAT(page, HasSubstr("80%の幅 "));
    EXPECT_THAT(page, HasSubstr("class=\"outlook-area\"")); // in the sparkline
    EXPECT_THAT(page, HasSubstr("実績が3年度分未満"));
}

TEST(EvaluationPages, APlanSaysHowManyWillMeetTheirTargetsAndNamesTheLeastLikely)
{
    const PlanView view(plan_with_series());
    const std::string page = render_plan_page({Language::Japanese, "/plans/1", "汐見市"}, view);
    EXPECT_THAT(
        page,
        HasSubstr(
            "見通しを計算できる指標は1件です。目標値に達する見込みが50%以上のものは0件、50%未満のものは1件です。"));
    EXPECT_THAT(page, HasSubstr("目標値に達する見込みが低い指標"));
    EXPECT_THAT(page, HasSubstr("<td class=\"number-column\">&lt;5%</td>"));
    const PlanView without(tests::sample_plan());
    EXPECT_THAT(render_plan_page({Language::Japanese, "/plans/1", "汐見市"}, without),
                Not(HasSubstr("id=\"outlook\"")));
}

TEST(EvaluationPages, AnIndicatorShowsItsKindAndWhoConfirmedIt)
{
    store::RatingDecisions decisions;
    decisions.kinds.push_back({"1-1-i1", "健診受診率", "direction", "up", "青木", {}});
    const PlanView view(tests::sample_plan(), decisions);
    const std::string page =
        render_indicator_page({Language::Japanese, "/plans/1", "汐見市"}, view, *view.find_indicator("1-1-i1"));
    EXPECT_THAT(
        page, HasSubstr("<th scope=\"row\">望ましい方向</th><td>増える・上がる方がよい</td><td>確認済み（青木）</td>"));
    EXPECT_THAT(page, HasSubstr("<th scope=\"row\">値の種類</th><td>数値</td><td>推定"));
}

TEST(EvaluationPages, WhatPeopleJudgedStandsWithWhoWhenAndWhy)
{
    store::RatingDecisions decisions;
    decisions.said.push_back(
        {"node", "1-1/高齢", "1-1 高齢者を支える", 2020, "grade", "measure", "不良", "豪雨", "企画課", {}});
    decisions.said.push_back({"node", "1-1/高齢", "1-1 高齢者を支える", 2020, "grade", "measure", {}, "", "森", {}});
    decisions.said.push_back({"indicator", "1-1-i1", "健診受診率", 2020, "state", "", "not-begun", "", "青木", {}});
    const PlanView view(tests::sample_plan(), decisions);
    const Frame frame{Language::Japanese, "/plans/1", "汐見市"};
    const std::string node = render_node_page(frame, view, *view.find_node("1-1/高齢"));
    EXPECT_THAT(node, HasSubstr("<h2 id=\"said\">人による判断の記録</h2>"));
    EXPECT_THAT(node, HasSubstr("<td lang=\"ja\">不良</td><td lang=\"ja\">豪雨</td><td lang=\"ja\">企画課</td>"));
    EXPECT_THAT(node, HasSubstr("<td>取消し</td>"));
    const std::string indicator = render_indicator_page(frame, view, *view.find_indicator("1-1-i1"));
    EXPECT_THAT(indicator, HasSubstr("<td>状態</td><td>未着手</td>"));
    EXPECT_THAT(indicator, Not(HasSubstr("企画課")));
}

TEST(EvaluationPages, ResultsOfEvaluationSheetsStandWithTheirDocument)
{
    store::StoredPlan sheets = tests::sample_plan(7);
    sheets.plan.kind = sheets.summary.kind = model::PlanKind::Evaluation;
    sheets.plan.title = "令和3年度 評価表";
    sheets.plan.indicators.front().values = {tests::value_of(ValueKind::Observed, 2021, "47.0", "47.0%"),
                                             tests::value_of(ValueKind::Observed, 2020, "9.9", "9.9%")};
    const PlanView asked(std::move(sheets));
    const PlanView *others[] = {&asked};
    const PlanView view(tests::sample_plan(), {}, others);
    const Frame frame{Language::Japanese, "/plans/1", "汐見市"};
    const std::string page = render_indicator_page(frame, view, *view.find_indicator("1-1-i1"));
    EXPECT_THAT(page, HasSubstr("<a href=\"/plans/7\" lang=\"ja\">令和3年度 評価表</a>"));
    EXPECT_THAT(page, HasSubstr("評価表（令和3年度 評価表）に書かれた実績を合わせて示し"));
    EXPECT_THAT(page, HasSubstr("47.0%"));
    EXPECT_THAT(page, Not(HasSubstr("9.9%"))); // the plan has a value of its own for that year
    EXPECT_THAT(render_node_page(frame, view, *view.find_node("1-1/高齢")), HasSubstr("47.0%"));
    EXPECT_EQ(view.plan().indicators.front().values.size(), 3U); // what the plan prints stays what it prints
}

} // namespace
} // namespace taikei::render

#include "render/indicator_page.hpp"
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
    EXPECT_THAT(page, HasSubstr("data-outlook-last=\"2020\" data-outlook-year=\"2025\" data-outlook-era=\"R7\""));
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
    EXPECT_THAT(page, Not(HasSubstr("data-outlook")));
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
    EXPECT_THAT(page, HasSubstr("単位なし 1"));
    EXPECT_THAT(page, HasSubstr("<a href=\"/plans/1/indicators/1-1-i1\">「健診受診率」の数値に単位がありません。</a>"));
}

} // namespace
} // namespace taikei::render

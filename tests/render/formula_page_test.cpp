#include "render/indicator_page.hpp"

#include "sample_plan.hpp"

#include <gmock/gmock.h>

/// What an indicator's page says of the formula by which it follows from others.
namespace taikei::render {
namespace {

using testing::HasSubstr;
using testing::Not;

model::Indicator counted(const char *name, std::vector<model::Value> values)
{
    model::Indicator indicator;
    indicator.id = name;
    indicator.node = "1-1/高齢";
    indicator.name = name;
    indicator.unit = "人";
    indicator.values = std::move(values);
    return indicator;
}

/// 健診受診率 is 41.5 in 2018 and 43.0 in 2020.
store::StoredPlan plan_with_counts()
{
    using enum model::ValueKind;
    store::StoredPlan stored = tests::sample_plan();
    stored.plan.indicators.push_back(
        counted("受診者数",
                {tests::value_of(Observed, 2018, "4150", "4,150人"), tests::value_of(Observed, 2019, "4200", "4,200人"),
                 tests::value_of(Observed, 2020, "4400", "4,400人")}));
    stored.plan.indicators.push_back(counted("対象<者>数",
                                             {tests::value_of(Observed, 2018, "10000", "10,000人"),
                                              tests::value_of(Observed, 2019, nullptr, "調査中"),
                                              tests::value_of(Observed, 2020, "10000", "10,000人")}));
    return stored;
}

constexpr const char *formulas = "[[formula]]\nname = \"健診受診率\"\nunit = \"%\"\n"
                                 "formula = \"受診者数 / 対象<者>数 * 100\"\n";

store::RatingDecisions kept(const std::string &text, const std::string &reason = "分母を<改めた>")
{
    store::RatingDecisions decisions;
    decisions.formulas.push_back(
        {text, reason, "企画課", store::Time(std::chrono::sys_days(std::chrono::year(2025) / 4 / 1))});
    return decisions;
}

std::string page(const PlanView &view, const char *id, Language language = Language::Japanese)
{
    return render_indicator_page({language, "/plans/1", "汐見市"}, view, *view.find_indicator(id));
}

TEST(FormulaPage, ShowsTheFormulaItsFiguresAndWhatItGives)
{
    const PlanView view(plan_with_counts(), kept(formulas));
    const std::string shown = page(view, "1-1-i1");
    EXPECT_THAT(shown, HasSubstr("<h2 id=\"formula\">算式</h2>"));
    EXPECT_THAT(shown, HasSubstr("<strong>健診受診率（%）</strong> ＝ 受診者数 ÷ 対象&lt;者&gt;数 × 100"));
    EXPECT_THAT(shown, HasSubstr("/indicators/%E5%8F%97%E8%A8%BA%E8%80%85%E6%95%B0\" lang=\"ja\">受診者数</a>"));
    EXPECT_THAT(shown, HasSubstr("<td class=\"value-cell\" lang=\"ja\">4,150人</td>"));
    EXPECT_THAT(shown, HasSubstr("<span class=\"year-era\">H30</span><span class=\"year-western\">2018</span>"));
    EXPECT_THAT(shown, HasSubstr("<td class=\"value-cell\"><strong>41.5</strong></td>"));
    EXPECT_THAT(shown, HasSubstr("2025年4月1日に企画課が登録しました（理由：分母を&lt;改めた&gt;）"));
    EXPECT_THAT(shown, Not(HasSubstr("<者>")));
}

TEST(FormulaPage, SaysWhereThePrintedValueDiffersAndWhereAFigureIsMissing)
{
    const PlanView view(plan_with_counts(), kept(formulas));
    const std::string shown = page(view, "1-1-i1");
    EXPECT_THAT(shown, HasSubstr("<td class=\"value-cell\"><span class=\"value\">一致</span></td>")); // 2018
    EXPECT_THAT(shown, HasSubstr("調査中"));
    EXPECT_THAT(shown, HasSubstr("<span class=\"value\">計算できない（数値がない）</span>")); // 2019
    EXPECT_THAT(shown, HasSubstr("<span class=\"value\"><strong>不一致</strong></span>")); // 2020: 44.0, not 43.0
    EXPECT_THAT(shown, HasSubstr("端数処理を超えて異なる年度があります"));
    const std::string english = page(view, "1-1-i1", Language::English);
    EXPECT_THAT(english, HasSubstr("<strong>Differs</strong>"));
    EXPECT_THAT(english, HasSubstr("/en/plans/1/indicators/"));
}

TEST(FormulaPage, TheFiguresPageNamesTheFormulaThatTakesIt)
{
    const PlanView view(plan_with_counts(), kept(formulas));
    const std::string shown = page(view, "対象<者>数");
    EXPECT_THAT(shown, HasSubstr("<h2 id=\"uses\">この指標を用いる算式</h2>"));
    EXPECT_THAT(shown, HasSubstr("<a href=\"/plans/1/indicators/1-1-i1\">健診受診率</a> ＝ 受診者数 ÷"));
    EXPECT_THAT(shown, Not(HasSubstr("id=\"formula\"")));
}

TEST(FormulaPage, AFigureFromOutsideThePlanHasItsSource)
{
    const PlanView view(
        plan_with_counts(),
        kept("[[formula]]\nname = \"健診受診率\"\nunit = \"%\"\nformula = \"受診者数 / 対象人口 * 100\"\n"
             "[[given]]\nname = \"対象人口\"\nunit = \"人\"\nsource = \"台帳<b>\"\nvalues = { R2 = 10233 }\n",
             ""));
    const std::string shown = page(view, "1-1-i1");
    EXPECT_THAT(shown, HasSubstr("計画外の数値 – <span lang=\"ja\">台帳&lt;b&gt;</span>"));
    EXPECT_THAT(shown, HasSubstr("10,233"));
    EXPECT_THAT(shown, HasSubstr("企画課が登録しました。"));
}

TEST(FormulaPage, WithoutFormulasThereIsNothingOfIt)
{
    for (const char *text : {"", "[[formula]]\nname = \"ほか\"\nformula = \"1 + 1\"\n", "no formula"}) {
        const PlanView view(plan_with_counts(), kept(text));
        EXPECT_THAT(page(view, "1-1-i1"), Not(HasSubstr("算式"))) << text;
    }
    store::RatingDecisions taken_back = kept(formulas);
    taken_back.formulas.push_back({std::nullopt, "", "企画課", {}});
    EXPECT_THAT(page(PlanView(plan_with_counts(), taken_back), "1-1-i1"), Not(HasSubstr("算式")));
}

TEST(FormulaPage, APublicationShowsWhatItFroze)
{
    model::Publication publication;
    publication.plan = plan_with_counts().plan;
    publication.formulas = {formulas, "", "企画課", {}};
    store::PublicationSummary summary;
    summary.plan = tests::sample_plan().summary;
    summary.number = 1;
    const PlanView view(std::move(publication), PublishedAs{std::move(summary)});
    EXPECT_THAT(page(view, "1-1-i1"), HasSubstr("受診者数 ÷ 対象&lt;者&gt;数 × 100"));
}

} // namespace
} // namespace taikei::render

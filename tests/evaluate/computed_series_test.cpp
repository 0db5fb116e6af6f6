#include "evaluate/computed_series.hpp"

#include "evaluate/indicator_maker.hpp"

#include <gmock/gmock.h>

namespace taikei::evaluate {
namespace {

using test::indicator;
using test::observed;
using test::target;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

FormulaBook book_of(const std::string &toml)
{
    auto book = parse_formulas(toml);
    EXPECT_TRUE(book) << book.error().message;
    return std::move(*book);
}

std::string formula(const std::string &name, const std::string &text, const std::string &more = "")
{
    return "[[formula]]\nname = \"" + name + "\"\nformula = \"" + text + "\"\n" + more;
}

model::Plan library()
{
    model::Plan plan;
    plan.indicators = {
        indicator("利用者数", "人", {observed(2019, "900"), observed(2020, "800"), target(2025, "1000")}),
        indicator("開館日数", "日", {observed(2020, "250"), target(2025, "250")}),
        indicator("1日の利用者数", "人/日", {observed(2020, "3.2"), observed(2021, "3.4")})};
    return plan;
}

std::vector<int> years_of(const ComputedSeries &series)
{
    std::vector<int> years;
    for (const Computed &result : series.results)
        years.push_back(result.year.year());
    return years;
}

TEST(ComputedSeries, TakesEveryFigureInEveryYear)
{
    const auto all = compute_series(book_of(formula("1日の利用者数", "利用者数 / 開館日数")), library(), {});
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_THAT(all[0].indicators, ElementsAre(2));
    EXPECT_THAT(years_of(all[0]), ElementsAre(2019, 2020, 2021));
    ASSERT_THAT(all[0].taken, SizeIs(2));
    EXPECT_EQ(all[0].taken[0].indicator, 0);
    EXPECT_THAT(all[0].taken[0].printed,
                ElementsAre(std::pair(model::FiscalYear{2019}, "900"), std::pair(model::FiscalYear{2020}, "800")));
    EXPECT_EQ(all[0].taken[1].unit, "日");
    EXPECT_TRUE(all[0].results[1].agrees());
    EXPECT_FALSE(all[0].results[0].number);
}

TEST(ComputedSeries, OfTargetsTakesTheYearsOfTargets)
{
    const auto all =
        compute_series(book_of(formula("目標", "利用者数 / 開館日数", "values = \"target\"\n")), library(), {});
    EXPECT_THAT(years_of(all.at(0)), ElementsAre(2025));
    EXPECT_THAT(all[0].indicators, IsEmpty());
    EXPECT_EQ(all[0].results[0].number->to_string(), "4.00");
}

TEST(ComputedSeries, AFormulaThatIsTakenStandsAsFigureOfItsIndicator)
{
    const auto all = compute_series(
        book_of(formula("年", "1日の利用者数 * 365") + formula("1日の利用者数", "利用者数 / 開館日数")), library(), {});
    ASSERT_THAT(all, SizeIs(2)); // in the order in which they are computed
    EXPECT_EQ(all[1].formula.name, "年");
    EXPECT_EQ(all[1].taken.at(0).origin, FormulaInput::Origin::Formula);
    EXPECT_EQ(all[1].taken.at(0).indicator, 2);
}

TEST(ComputedSeries, AGivenFigureAloneIsNoYear)
{
    const auto all = compute_series(
        book_of(formula("割合", "開館日数 / 日数") + "[[given]]\nname = \"日数\"\nvalues = { R1 = 366, R2 = 365 }\n"),
        library(), {});
    EXPECT_THAT(years_of(all.at(0)), ElementsAre(2020));
}

TEST(ComputedSeries, ANodeThatIsNotThereTakesNothing)
{
    const auto all = compute_series(book_of(formula("1日の利用者数", "利用者数", "node = \"9-9\"\n")), library(), {});
    EXPECT_THAT(all.at(0).taken, IsEmpty());
    EXPECT_THAT(all[0].indicators, IsEmpty());
}

TEST(CheckFormulas, FindsWhatCanNeverBeComputed)
{
    const auto problem = [](const std::string &toml) {
        const auto checked = check_formulas(book_of(toml), library(), {});
        return checked ? "" : checked.error().where + ": " + checked.error().message;
    };
    EXPECT_EQ(problem(formula("甲", "利用者数 / 開館日数")), "");
    EXPECT_EQ(problem(formula("甲", "利用者数 / 休館日数")), "甲, R1: nothing in the plan is called 休館日数");
    EXPECT_THAT(problem(formula("甲", "利用者数 + 開館日数")), HasSubstr("甲, R2: "));
    EXPECT_THAT(problem(formula("甲", "利用者数", "node = \"9-9\"\n")), HasSubstr("9-9"));
    EXPECT_EQ(problem(formula("甲", "下位計(休館日数)")), "甲, R1: no indicator below is called 休館日数");
}

TEST(CheckFormulas, LooksForNamesInAPlanWithoutValues)
{
    model::Plan plan;
    plan.indicators = {indicator("利用者数", "人", {})};
    EXPECT_TRUE(check_formulas(book_of(formula("甲", "利用者数 * 2")), plan, {}));
    EXPECT_FALSE(check_formulas(book_of(formula("甲", "来館者数 * 2")), plan, {}));
}

TEST(Computed, AgreesToThePrintedDigitsOfTheExactResult)
{
    // 45.46 is printed 45; rounded first to 45.5 it would be 46.
    model::Plan plan;
    plan.indicators = {indicator("件数", "件", {observed(2020, "4546")}),
                       indicator("総数", "件", {observed(2020, "10000")}),
                       indicator("割合", "%", {observed(2020, "45")})};
    const auto all = compute_series(book_of(formula("割合", "件数 / 総数 * 100", "unit = \"%\"\n")), plan, {});
    EXPECT_EQ(all.at(0).results.at(0).number->to_string(), "45.5");
    EXPECT_TRUE(all[0].results[0].agrees());
}

TEST(Computed, AHalfIsRoundedUpWhateverBinaryFractionsMakeOfIt)
{
    // 23 / 80 × 100 is 28.75, a hair less in binary.
    for (const auto &[count, all, percent] :
         {std::tuple("23", "80", "28.8"), std::tuple("1", "8", "12.5"), std::tuple("49", "400", "12.3")}) {
        model::Plan plan;
        plan.indicators = {indicator("件数", "件", {observed(2020, count)}),
                           indicator("総数", "件", {observed(2020, all)})};
        const auto series = compute_series(book_of(formula("割合", "件数 / 総数 * 100", "unit = \"%\"\n")), plan, {});
        EXPECT_EQ(series.at(0).results.at(0).number->to_string(), percent) << count << "/" << all;
    }
}

} // namespace
} // namespace taikei::evaluate

#include "evaluate/compute.hpp"

#include "evaluate/indicator_maker.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

using namespace taikei;
using namespace taikei::evaluate;
using namespace taikei::test;

namespace {

constexpr model::FiscalYear year{2020};

model::Node node(const std::string &id, std::optional<std::string> parent, const std::string &code)
{
    model::Node made;
    made.id = id;
    made.parent = std::move(parent);
    made.code = code;
    return made;
}

model::Indicator placed(const std::string &at, model::Indicator given)
{
    given.node = at;
    given.id = at + "/" + given.name;
    return given;
}

model::NamedQuantity count(const std::string &at, const std::string &name, int number, const std::string &unit)
{
    return {name, base::Decimal(number), unit, year, true, at, "具体的な取組（R2年度）", {}};
}

Computed one(const std::string &toml, const model::Plan &plan, const std::vector<model::NamedQuantity> &counts = {})
{
    const auto book = parse_formulas(toml);
    EXPECT_TRUE(book) << book.error().where << ": " << book.error().message;
    return compute(*book, plan, counts, year).back();
}

std::string formula(const std::string &text, const std::string &unit = "")
{
    return "[[formula]]\nname = \"結果\"\nformula = \"" + text + "\"\n"
        + (unit.empty() ? "" : "unit = \"" + unit + "\"\n");
}

model::Plan plan_with(std::vector<model::Indicator> indicators)
{
    model::Plan plan;
    plan.indicators = std::move(indicators);
    return plan;
}

std::string text_of(const Computed &result)
{
    return result.number ? result.number->to_string()
                         : std::string(name_of(result.undefined->reason)) + ": " + result.undefined->detail;
}

model::Plan visitors()
{
    return plan_with(
        {indicator("来館者数", "人", {observed(2020, "800")}), indicator("開館日数", "日", {observed(2020, "250")}),
         indicator("休館日数", "日", {observed(2020, "0")}), indicator("貸出冊数", "冊", {observed(2019, "1200")}),
         indicator("満足度", "", {observed(2020, "4")}), indicator("方針", "", {observed(2020, "維持")}),
         indicator("事業費", "千円", {observed(2020, "400")}), indicator("受診率A", "%", {observed(2020, "40")}),
         indicator("受診率B", "％", {observed(2020, "45")})});
}

TEST(Compute, ARateComesOutOfCountsInTheText)
{
    model::Plan plan;
    plan.nodes = {node("s1", std::nullopt, "2120721")};
    plan.indicators = {placed("s1", indicator("プラン作成率", "%", {observed(2020, "9.1")}))};
    const std::vector counts{count("s1", "新規相談件数", 970, "件"), count("s1", "プラン作成件数", 88, "件")};
    const Computed result = one("[[formula]]\nname = \"プラン作成率\"\nunit = \"%\"\nnode = \"2120721\"\n"
                                "formula = \"プラン作成件数 / 新規相談件数 * 100\"\n",
                                plan, counts);
    EXPECT_EQ(text_of(result), "9.1");
    EXPECT_TRUE(result.agrees());
    EXPECT_TRUE(result.units_checked);
    ASSERT_EQ(result.inputs.size(), 2u);
    EXPECT_EQ(result.inputs[0].origin, FormulaInput::Origin::Text);
    EXPECT_EQ(result.inputs[0].name, "プラン作成件数");
    EXPECT_EQ(result.inputs[0].number, base::Decimal(88));
    EXPECT_EQ(result.inputs[0].id, "s1");
    EXPECT_EQ(result.inputs[0].note, "具体的な取組（R2年度）");
}

TEST(Compute, ReckonsWithIndicatorsOfTheYear)
{
    EXPECT_EQ(text_of(one(formula("来館者数 / 開館日数", "人/日"), visitors())), "3.20");
    EXPECT_EQ(text_of(one(formula("平均(受診率A, 受診率B)", "%"), visitors())), "42.5");
    EXPECT_EQ(text_of(one(formula("100 - 受診率A", "%"), visitors())), "60.0");
    EXPECT_EQ(text_of(one(formula("事業費 / 来館者数", "千円/人"), visitors())), "0.50");
    EXPECT_EQ(text_of(one(formula("事業費 * 1000 / 来館者数", "円/人"), visitors())), "500.00");
    EXPECT_EQ(text_of(one(formula("来館者数 * 300[円/人]", "円"), visitors())), "240000.00");
}

TEST(Compute, PerHundredThousandTakesAGivenPopulation)
{
    const std::string given =
        "[[given]]\nname = \"人口\"\nunit = \"人\"\nsource = \"住民基本台帳\"\nvalues = { R2 = 160000 }\n";
    const Computed result = one(formula("来館者数 / 人口 * 100000", "人/10万人") + given, visitors());
    EXPECT_EQ(text_of(result), "500.00");
    EXPECT_EQ(result.inputs.at(1).origin, FormulaInput::Origin::Given);
    EXPECT_EQ(result.inputs.at(1).note, "住民基本台帳");
}

TEST(Compute, UnitsMustGoTogether)
{
    EXPECT_EQ(text_of(one(formula("来館者数 + 開館日数"), visitors())),
              "unit-mismatch: 人 and 日 cannot be added or compared: bring them to one unit first");
    EXPECT_EQ(text_of(one(formula("来館者数 / 来館者数", "%"), visitors())),
              "unit-mismatch: the formula gives a plain ratio, not %: multiply by 100");
    EXPECT_EQ(text_of(one(formula("来館者数 / 開館日数", "人"), visitors())),
              "unit-mismatch: the formula gives 人/日, not 人");
    EXPECT_EQ(text_of(one(formula("事業費 / 来館者数", "円/人"), visitors())),
              "unit-mismatch: the formula gives 10^3 円/人, not 円/人: multiply by 1000");
    EXPECT_EQ(text_of(one(formula("受診率A + 来館者数 / 来館者数"), visitors())),
              "unit-mismatch: % and a plain ratio cannot be added or compared: bring them to one unit first");
}

TEST(Compute, WhereAnInputHasNoUnitNothingIsChecked)
{
    const Computed result = one(formula("満足度 + 来館者数", "点"), visitors());
    EXPECT_EQ(text_of(result), "804.00");
    EXPECT_FALSE(result.units_checked);
}

TEST(Compute, WhatCannotBeComputedIsUndefinedAndSaysWhy)
{
    EXPECT_EQ(text_of(one(formula("来館者数 / 休館日数"), visitors())),
              "division-by-zero: 休館日数 is 0, and nothing can be divided by it");
    EXPECT_EQ(text_of(one(formula("1 / (1 / 休館日数)"), visitors())),
              "division-by-zero: 休館日数 is 0, and nothing can be divided by it");
    EXPECT_EQ(text_of(one(formula("来館者数 / (開館日数 - 開館日数)"), visitors())),
              "division-by-zero: a part of the formula is 0, and nothing can be divided by it");
    EXPECT_EQ(text_of(one(formula("貸出冊数 * 2"), visitors())), "missing-input: 貸出冊数 has no value for R2 (2020)");
    EXPECT_EQ(text_of(one(formula("方針 * 2"), visitors())),
              "missing-input: 方針 has no number for R2 (2020) but: 維持");
    EXPECT_EQ(text_of(one(formula("蔵書数 * 2"), visitors())), "unknown-name: nothing in the plan is called 蔵書数");
    EXPECT_EQ(text_of(one(formula("来館者数 * 1000000000000000"), visitors())),
              "too-large: the result has more than 18 digits");
}

TEST(Compute, ANameThatStandsTwiceMustMeanOneNumber)
{
    model::Plan plan;
    plan.nodes = {node("a", std::nullopt, "1"), node("b", std::nullopt, "2")};
    plan.indicators = {placed("a", indicator("相談件数", "件", {observed(2020, "10")})),
                       placed("b", indicator("相談件数", "件", {observed(2020, "20")}))};
    EXPECT_EQ(text_of(one(formula("相談件数 * 2"), plan)),
              "ambiguous-name: 相談件数 stands 2 times with different values; name the node in the formula");
    EXPECT_EQ(text_of(one(formula("相談件数 * 2") + "node = \"2\"\n", plan)), "40.00");
    plan.indicators[1].values[0] = observed(2020, "10");
    EXPECT_EQ(text_of(one(formula("相談件数 * 2"), plan)), "20.00");
}

TEST(Compute, SumsOverTheTreeBelow)
{
    model::Plan plan;
    plan.nodes = {node("a", std::nullopt, "1"), node("b", "a", "1-1"), node("c", "b", "1-1-1"),
                  node("d", std::nullopt, "2")};
    for (const char *at : {"b", "c", "d"})
        plan.indicators.push_back(placed(at, indicator("参加者数", "人", {observed(2020, "10")})));
    const Computed result = one(formula("下位計(参加者数)", "人") + "node = \"1\"\n", plan);
    EXPECT_EQ(text_of(result), "20.00");
    EXPECT_EQ(result.inputs.size(), 2u);
    EXPECT_EQ(text_of(one(formula("下位計(参加者数)", "人"), plan)), "30.00");
    plan.indicators[1].unit = "件";
    EXPECT_EQ(text_of(one(formula("下位計(参加者数)") + "node = \"1\"\n", plan)),
              "unit-mismatch: 参加者数 is counted in different units in the parts below");
}

TEST(Compute, AFormulaMayTakeAnothersResultUnrounded)
{
    const std::string book = "[[formula]]\nname = \"二倍\"\nformula = \"三分の一 * 3\"\ndecimals = 3\n"
                             "[[formula]]\nname = \"三分の一\"\nformula = \"来館者数 / 3\"\ndecimals = 0\n";
    const auto parsed = parse_formulas(book);
    ASSERT_TRUE(parsed);
    const auto results = compute(*parsed, visitors(), {}, year);
    EXPECT_EQ(results[0].name, "三分の一");
    EXPECT_EQ(text_of(results[0]), "267");
    EXPECT_EQ(text_of(results[1]), "800.000");
    EXPECT_EQ(results[1].inputs.at(0).origin, FormulaInput::Origin::Formula);
}

TEST(Compute, WhatRestsOnSomethingUndefinedIsUndefined)
{
    const std::string book = "[[formula]]\nname = \"甲\"\nformula = \"来館者数 / 休館日数\"\n"
                             "[[formula]]\nname = \"乙\"\nformula = \"甲 * 2\"\n";
    EXPECT_EQ(text_of(one(book, visitors())),
              "division-by-zero: 甲 is undefined: 休館日数 is 0, and nothing can be divided by it");
}

std::string error_of(const std::string &toml)
{
    const auto book = parse_formulas(toml);
    return book ? "" : book.error().where + ": " + book.error().message;
}

TEST(FormulaBook, ShowsTheCircle)
{
    EXPECT_EQ(
        error_of("[[formula]]\nname = \"甲\"\nformula = \"乙 + 1\"\n[[formula]]\nname = \"乙\"\nformula = \"丙\"\n"
                 "[[formula]]\nname = \"丙\"\nformula = \"甲 * 2\"\n"),
        ": formulas take each other's results in a circle: 甲 → 乙 → 丙 → 甲");
    EXPECT_EQ(error_of("[[formula]]\nname = \"甲\"\nformula = \"甲 + 1\"\n"),
              ": formulas take each other's results in a circle: 甲 → 甲");
}

TEST(FormulaBook, SaysWhatIsWrongInTheFile)
{
    EXPECT_EQ(error_of("[[formula]\n").substr(0, 8), "line 1: ");
    EXPECT_EQ(error_of("formula = 3\n"), "formula: must be written as [[formula]]");
    EXPECT_EQ(error_of("[[formula]]\nname = \"甲\"\n"), "formula 1, 甲: each needs formula = \"…\"");
    EXPECT_EQ(error_of("[[formula]]\nname = \"甲\"\nformula = \"1 +\"\n"),
              "formula 1, 甲, letter 4: the formula ends where a name or a number was expected");
    EXPECT_EQ(error_of("[[formula]]\nname = \"甲\"\nformula = \"1\"\nunits = \"%\"\n"),
              "formula 1, 甲: units is not known here");
    EXPECT_EQ(error_of("[[formula]]\nname = \"甲\"\nformula = \"1\"\n[[formula]]\nname = \"甲\"\nformula = \"2\"\n"),
              "formula 2: two formulas have the name 甲");
    EXPECT_EQ(error_of("[[given]]\nname = \"人口\"\nvalues = { R2 = \"多数\" }\n"),
              "given figure 1, 人口: the value of R2 is no number");
    EXPECT_EQ(error_of("[[given]]\nname = \"人口\"\nvalues = { R2 = 1, \"令和2年度\" = 2 }\n"),
              "given figure 1, 人口: the year 令和2年度 stands twice");
}

RC_GTEST_PROP(ComputeProperty, agrees_with_direct_arithmetic, ())
{
    const int a = *rc::gen::inRange(-1000, 1000);
    const int b = *rc::gen::inRange(-1000, 1000);
    const int c = *rc::gen::inRange(1, 1000);
    const auto plan = plan_with({indicator("甲", "件", {observed(2020, std::to_string(a))}),
                                 indicator("乙", "件", {observed(2020, std::to_string(b))}),
                                 indicator("丙", "件", {observed(2020, std::to_string(c))})});
    const auto is = [&](const std::string &text, double expected) {
        const Computed result = one(formula(text) + "decimals = 6\n", plan);
        RC_ASSERT(result.number.has_value());
        RC_ASSERT(std::abs(result.number->to_double() - expected) < 1e-6);
    };
    is("甲 + 乙 - 丙", a + b - c);
    is("甲 - (乙 - 丙)", a - (b - c));
    is("甲 * 3 / 丙 - -2", a * 3.0 / c + 2);
    is("(甲 + 乙) / -丙", -static_cast<double>(a + b) / c);
    is("平均(甲, 乙, 丙)", (a + b + c) / 3.0);
    is("最大(甲, 乙) - min(乙, 丙)", std::max(a, b) - std::min(b, c));
}

RC_GTEST_PROP(ComputeProperty, no_text_brings_it_down, ())
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("(", ")", "+", "-", "*", "/", "×", "÷", "、", "甲", "乙", "平均", "下位計", "「",
                                      "」", "[", "]", "1", "0", "0.5", " ", "\xff", "e", "9999999999"));
    std::string text;
    for (const std::string &piece : pieces)
        text += piece;
    auto parsed = parse_expression(text);
    if (!parsed)
        return;
    FormulaBook book;
    book.formulas.push_back({"結果", text, std::move(*parsed), {}, {}, {}, model::ValueKind::Observed});
    const auto plan =
        plan_with({indicator("甲", "件", {observed(2020, "0")}), indicator("乙", "人", {observed(2020, "7")})});
    const auto results = compute(book, plan, {}, year);
    RC_ASSERT(results.size() == 1);
    RC_ASSERT(results[0].number.has_value() != results[0].undefined.has_value());
}

RC_GTEST_PROP(FormulaBookProperty, every_circle_is_found, ())
{
    // A chain of formulas in any order, whose last one takes the result of any of them: always a circle.
    const int length = *rc::gen::inRange(1, 30);
    const int back = *rc::gen::inRange(0, length);
    std::vector<IndicatorFormula> formulas;
    for (int i = 0; i < length; ++i) {
        const int next = i + 1 < length ? i + 1 : back;
        const std::string text = "式" + std::to_string(next) + " + 1";
        formulas.push_back({"式" + std::to_string(i), text, *parse_expression(text), {}, {}, {}, {}});
    }
    auto shuffled = *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(length), rc::gen::arbitrary<int>());
    for (std::size_t i = 0; i < formulas.size(); ++i)
        std::swap(formulas[i], formulas[static_cast<unsigned>(shuffled[i]) % formulas.size()]);
    const auto ordered = in_order(formulas);
    RC_ASSERT(!ordered);
    RC_ASSERT(ordered.error().message.contains("式" + std::to_string(back)));
}

TEST(FormulaBook, OrdersLongChains)
{
    std::vector<IndicatorFormula> formulas;
    for (int i = 0; i < 5000; ++i) {
        const std::string text = i + 1 < 5000 ? "式" + std::to_string(i + 1) : "1";
        formulas.push_back({"式" + std::to_string(i), text, *parse_expression(text), {}, {}, {}, {}});
    }
    const auto ordered = in_order(std::move(formulas));
    ASSERT_TRUE(ordered);
    EXPECT_EQ(ordered->front().name, "式4999");
    EXPECT_EQ(ordered->back().name, "式0");
}

} // namespace

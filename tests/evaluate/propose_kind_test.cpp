#include "evaluate/propose_kind.hpp"

#include <gmock/gmock.h>

using namespace taikei;
using namespace taikei::evaluate;

namespace {

model::Value value(model::ValueKind kind, int year, const std::string &text, std::vector<std::string> marks = {})
{
    model::Value v;
    v.kind = kind;
    v.year = model::FiscalYear{year};
    v.number = base::Decimal::parse(text);
    v.text = text;
    v.marks = std::move(marks);
    return v;
}

model::Value observed(int year, const std::string &text)
{
    return value(model::ValueKind::Observed, year, text);
}

model::Value target(int year, const std::string &text, std::vector<std::string> marks = {})
{
    return value(model::ValueKind::Target, year, text, std::move(marks));
}

IndicatorKind kind_of(const std::string &name, std::vector<model::Value> values)
{
    model::Indicator indicator;
    indicator.name = name;
    indicator.values = std::move(values);
    return propose_kind(indicator, std::nullopt);
}

TEST(ProposeKind, TakesTheDirectionFromBaselineAndTarget)
{
    EXPECT_EQ(kind_of("来館者数", {observed(2019, "100"), target(2024, "120")}).direction.value, Direction::Up);
    EXPECT_EQ(kind_of("平均の値", {observed(2019, "100"), target(2024, "80")}).direction.value, Direction::Down);
    EXPECT_EQ(kind_of("平均の値", {observed(2019, "100"), target(2024, "100")}).direction.value, Direction::Keep);
}

TEST(ProposeKind, TakesTheDirectionFromTheNameWhereFiguresAreSilent)
{
    const auto waiting = kind_of("保育所の待機児童数", {observed(2019, "0"), target(2024, "0")}).direction;
    EXPECT_EQ(waiting.value, Direction::Down);
    EXPECT_EQ(waiting.basis, Basis::Words);
    EXPECT_EQ(waiting.evidence, "待機児童");
    EXPECT_EQ(kind_of("交通事故防止教室の回数", {target(2024, "10")}).direction.value, Direction::Up);
    EXPECT_EQ(kind_of("ごみ排出量の削減率", {target(2024, "10")}).direction.value, Direction::Up);
}

TEST(ProposeKind, TakesTheDirectionFromSignsInTheTarget)
{
    EXPECT_EQ(kind_of("比率", {observed(2019, "3"), target(2024, "維持", {"maintain"})}).direction.value,
              Direction::Keep);
    EXPECT_EQ(kind_of("比率", {observed(2019, "3"), target(2024, "UP", {"up"})}).direction.value, Direction::Up);
    EXPECT_EQ(kind_of("比率", {observed(2019, "3"), target(2024, "減少", {"down"})}).direction.value, Direction::Down);
    EXPECT_EQ(kind_of("比率", {observed(2019, "3"), target(2024, "5", {"at-most"})}).direction.value, Direction::Down);
}

TEST(ProposeKind, WantsAPopulationToFallLessAndNotToFall)
{
    const auto direction = kind_of("総人口", {observed(2019, "34000"), target(2024, "32500")}).direction;
    EXPECT_EQ(direction.value, Direction::Up);
    EXPECT_EQ(direction.basis, Basis::Words);
}

TEST(ProposeKind, AssumesThatMoreIsBetterAndSaysSo)
{
    const auto direction = kind_of("何か", {target(2024, "10")}).direction;
    EXPECT_EQ(direction.value, Direction::Up);
    EXPECT_EQ(direction.basis, Basis::Assumed);
}

TEST(ProposeKind, SeesWhetherTotalsAreAlreadySummed)
{
    const auto totals = kind_of("整備延長（累計）", {observed(2019, "3"), observed(2020, "7")});
    EXPECT_EQ(totals.accumulation.value, Accumulation::Cumulative);
    EXPECT_EQ(totals.summing.value, Summing::AlreadySummed);
    const auto years = kind_of("移住者数（累計）", {observed(2019, "30"), observed(2020, "7")});
    EXPECT_EQ(years.summing.value, Summing::SumOfYears);
}

TEST(ProposeKind, TellsTargetsOfEachYearFromMidwayAndFinalOnes)
{
    EXPECT_EQ(kind_of("数", {target(2024, "1")}).target_kind.value, TargetKind::Final);
    EXPECT_EQ(kind_of("数", {target(2020, "1"), target(2025, "2")}).target_kind.value, TargetKind::Midway);
    EXPECT_EQ(kind_of("数", {target(2020, "1"), target(2021, "2"), target(2022, "2")}).target_kind.value,
              TargetKind::EachYear);
    EXPECT_EQ(kind_of("数", {target(2024, "1", {"per-year"})}).target_kind.value, TargetKind::EachYear);
}

TEST(ProposeKind, TellsWordsAndDatesFromNumbers)
{
    EXPECT_EQ(kind_of("条例", {observed(2019, "検討中"), target(2022, "制定")}).value_nature.value, ValueNature::Word);
    EXPECT_EQ(kind_of("条例", {target(2022, "R4", {"date"})}).value_nature.value, ValueNature::Date);
}

TEST(ProposeKind, TakesTheLastValueBeforeThePlanAsBaseline)
{
    model::Indicator indicator;
    indicator.name = "数";
    indicator.values = {observed(2017, "1"), observed(2018, "2"), observed(2020, "4")};
    const model::Period period{model::FiscalYear{2019}, model::FiscalYear{2023}};
    EXPECT_EQ(propose_kind(indicator, period).baseline_year.value, model::FiscalYear{2018});
    EXPECT_EQ(propose_kind(indicator, std::nullopt).baseline_year.value, model::FiscalYear{2017});
}

TEST(ConfirmKind, PutsThePersonAboveTheProposal)
{
    const auto proposed = kind_of("何か", {target(2024, "10")});
    EXPECT_FALSE(proposed.is_confirmed());
    ConfirmedKind said;
    said.direction = Direction::Down;
    const auto kind = confirm(proposed, said, "企画課 青木");
    EXPECT_EQ(kind.direction.value, Direction::Down);
    EXPECT_TRUE(kind.direction.is_confirmed());
    EXPECT_EQ(kind.direction.evidence, "企画課 青木");
    EXPECT_FALSE(kind.accumulation.is_confirmed());
}

TEST(Tolerance, IsPointsOrPercent)
{
    EXPECT_EQ(parse_tolerance("3"), (Tolerance{base::Decimal{3}, Tolerance::Unit::Points}));
    EXPECT_EQ(parse_tolerance("10%"), (Tolerance{base::Decimal{10}, Tolerance::Unit::Percent}));
    EXPECT_EQ(parse_tolerance("-1"), std::nullopt);
    EXPECT_EQ(parse_tolerance("wide"), std::nullopt);
}

} // namespace

#include "evaluate/quantity.hpp"

#include <array>

namespace taikei::evaluate {
namespace {

constexpr std::array<QuantityFacts, static_cast<std::size_t>(Quantity::PreviousGrade) + 1> facts = {{
    {Quantity::Actual, "actual", "実績値", Type::Amount},
    {Quantity::ActualOfYear, "actual_of_year", "単年度実績値", Type::Amount},
    {Quantity::Target, "target", "目標値", Type::Amount},
    {Quantity::MidwayTarget, "midway_target", "中間目標値", Type::Amount},
    {Quantity::FinalTarget, "final_target", "最終目標値", Type::Amount},
    {Quantity::Baseline, "baseline", "基準値", Type::Amount},
    {Quantity::LastYear, "last_year", "前年度値", Type::Amount},
    {Quantity::Previous, "previous", "前回値", Type::Amount},
    {Quantity::Expected, "expected", "期待値", Type::Amount},
    {Quantity::Planned, "planned", "計画値", Type::Amount},
    {Quantity::Best, "best", "過去最良値", Type::Amount},
    {Quantity::Worst, "worst", "過去最低値", Type::Amount},
    {Quantity::BandLow, "band_low", "許容下限", Type::Amount},
    {Quantity::BandHigh, "band_high", "許容上限", Type::Amount},
    {Quantity::Tolerance, "tolerance", "許容幅", Type::Amount},
    {Quantity::Attainment, "attainment", "達成率", Type::Share},
    {Quantity::Progress, "progress", "進捗率", Type::Share},
    {Quantity::Elapsed, "elapsed", "経過率", Type::Share},
    {Quantity::ElapsedYears, "elapsed_years", "経過年数", Type::Number},
    {Quantity::PlanYears, "plan_years", "計画年数", Type::Number},
    {Quantity::Year, "year", "年度", Type::Number},
    {Quantity::ActualYear, "actual_year", "実績年度", Type::Number},
    {Quantity::TargetYear, "target_year", "目標年度", Type::Number},
    {Quantity::FinalTargetYear, "final_target_year", "最終目標年度", Type::Number},
    {Quantity::BaselineYear, "baseline_year", "基準年度", Type::Number},
    {Quantity::ImprovedYears, "improved_years", "連続改善年数", Type::Number},
    {Quantity::WorsenedYears, "worsened_years", "連続悪化年数", Type::Number},
    {Quantity::MetYears, "met_years", "達成年数", Type::Number},
    {Quantity::DirectionWord, "direction", "方向", Type::Word},
    {Quantity::AccumulationWord, "accumulation", "集計", Type::Word},
    {Quantity::TargetKindWord, "target_kind", "目標の種類", Type::Word},
    {Quantity::ValueNatureWord, "value_nature", "値の種類", Type::Word},
    {Quantity::UnitWord, "unit", "単位", Type::Word},
    {Quantity::ActualWord, "actual_word", "実績の記載", Type::Word},
    {Quantity::TargetWord, "target_word", "目標の記載", Type::Word},
    {Quantity::State, "state", "状態", Type::Word},
    {Quantity::IsSurvey, "survey", "アンケート", Type::Truth},
    {Quantity::IsMet, "met", "目標達成", Type::Truth},
    {Quantity::PreviousGrade, "previous_grade", "前年度評価", Type::Grade},
}};

} // namespace

std::span<const QuantityFacts> all_quantities()
{
    return facts;
}

const QuantityFacts &facts_of(Quantity quantity)
{
    return facts[static_cast<std::size_t>(quantity)];
}

std::optional<Quantity> parse_quantity_name(std::string_view name)
{
    for (const QuantityFacts &candidate : facts) {
        if (candidate.name == name || candidate.japanese == name)
            return candidate.quantity;
    }
    return std::nullopt;
}

std::string_view name_of(Type type)
{
    switch (type) {
    case Type::Amount: return "an amount in the indicator's unit";
    case Type::Share: return "a share (80%)";
    case Type::Number: return "a number";
    case Type::Literal: return "a bare number";
    case Type::Word: return "a word";
    case Type::Truth: return "true or false";
    case Type::Grade: return "a grade";
    }
    return {};
}

} // namespace taikei::evaluate

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace taikei::evaluate {

/// What a rule may speak of without an argument. docs/rating-rules.md explains each.
enum class Quantity : std::uint8_t {
    // In the indicator's own unit.
    Actual, ///< 実績値 of the year; the running total where years are summed
    ActualOfYear, ///< 単年度の実績値, never summed
    Target, ///< 目標値 that binds this year
    MidwayTarget, ///< 中間目標値
    FinalTarget, ///< 最終目標値
    Baseline, ///< 基準値
    LastYear, ///< 前年度の実績値
    Previous, ///< 前回値: the newest actual before the one that counts
    Expected, ///< 期待値: on the straight line from baseline to final target
    Planned, ///< 計画値, 見込
    Best, ///< the best actual before this year
    Worst, ///< the worst actual before this year
    BandLow, ///< lower end of what counts as kept
    BandHigh,
    Tolerance, ///< 許容幅, in points
    // Shares.
    Attainment, ///< 達成率 by the formula of the indicator
    Progress, ///< 進捗率: the share of the way from baseline to target
    Elapsed, ///< 経過率: the share of the plan's years gone by, this one counted
    // Plain numbers.
    ElapsedYears, ///< n: the plan's first year is 1
    PlanYears, ///< N
    Year, ///< the fiscal year
    ActualYear, ///< of the actual that counts
    TargetYear, ///< of the target that binds this year
    FinalTargetYear,
    BaselineYear,
    ImprovedYears, ///< years in a row up to this one in which the actual got better
    WorsenedYears,
    MetYears, ///< of the plan's years up to this one, those in which the target was reached
    // Words.
    DirectionWord, ///< "up", "down", "keep", "range"
    AccumulationWord,
    TargetKindWord,
    ValueNatureWord,
    UnitWord,
    ActualWord, ///< the cell as printed
    TargetWord,
    State, ///< what a person said of the state: "not-begun"
    // True or false.
    IsSurvey,
    IsMet, ///< the target is reached; for UP and DOWN: better than the baseline
    // A grade.
    PreviousGrade, ///< the grade of the year before on the same scale
};

/// What an expression gives.
enum class Type : std::uint8_t {
    Amount, ///< in the indicator's unit
    Share, ///< 80%
    Number, ///< years, points, counts
    Literal, ///< a bare number: fits an amount or a number, never a share
    Word,
    Truth,
    Grade,
};

struct QuantityFacts {
    Quantity quantity;
    std::string_view name; ///< as in rule files: "last_year"
    std::string_view japanese; ///< may be written in rule files as well: 前年度値
    Type type;
};

/// All quantities, in the order of the enumeration.
std::span<const QuantityFacts> all_quantities();
const QuantityFacts &facts_of(Quantity quantity);
std::optional<Quantity> parse_quantity_name(std::string_view name);
std::string_view name_of(Type type);

} // namespace taikei::evaluate

#pragma once

#include "evaluate/attainment.hpp"
#include "evaluate/indicator_kind.hpp"
#include "evaluate/undefined.hpp"
#include "model/plan.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace taikei::evaluate {

/// One year's value as a number, or why it is none.
struct Reading {
    int year = 0;
    Figure number = undefined(Reason::NoValue);
    const model::Value *printed = nullptr; ///< the cell it was printed in; none for a sum
};

/// The values of an indicator by year, ready for judging many years. Looks into the indicator, which must outlive it.
///
/// Where a cumulative indicator is printed year by year, its actual value is the sum of the years up to now, and its
/// baseline is 0 in the year before the sum begins: the plan's first year, or the year after the baseline's where a
/// person confirmed that, or else the first year with a value.
class Series {
public:
    Series(const model::Indicator &indicator, IndicatorKind kind, const std::optional<model::Period> &period);

    const model::Indicator &indicator() const { return *m_indicator; }
    const IndicatorKind &kind() const { return m_kind; }
    const std::optional<model::Period> &period() const { return m_period; }
    bool is_summed() const;

    /// What counts for the year: the sum up to it where years are summed.
    Reading actual(int year) const;
    Reading actual_of_year(int year) const;
    /// The target that binds the year: its own; else, unless targets are for each year, the next one, or the last.
    Reading target(int year) const;
    /// The next target that is not the final one, or the last such.
    Reading midway_target(int year) const;
    Reading final_target() const;
    Reading baseline() const;
    Reading planned(int year) const;

    /// The ends of the target where it is a range.
    std::optional<Band> target_range(int year) const;
    /// All actual values, oldest first.
    const std::vector<Reading> &actuals() const { return is_summed() ? m_sums : m_observed; }
    /// First year of the sum.
    int first_summed_year() const { return m_first_summed; }

private:
    void read_values();
    void sum_years();

    const model::Indicator *m_indicator;
    IndicatorKind m_kind;
    std::optional<model::Period> m_period;
    std::vector<Reading> m_observed; ///< by year, one a year
    std::vector<Reading> m_targets;
    std::vector<Reading> m_planned;
    std::vector<Reading> m_sums; ///< empty unless years are summed
    int m_first_summed = 0;
};

} // namespace taikei::evaluate

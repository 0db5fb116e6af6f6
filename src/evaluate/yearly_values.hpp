#pragma once

#include "evaluate/trend_model.hpp"
#include "model/plan.hpp"

#include <vector>

namespace taikei::evaluate {

/// The numbers of one kind that an indicator has, one a fiscal year, years rising. Words, ranges and marks without a
/// number are left out. Where a year has two numbers, the one printed last counts and the year is listed as doubled if
/// they differ.
struct YearlyValues {
    struct Entry {
        model::FiscalYear year{0};
        base::Decimal number;
    };
    std::vector<Entry> entries;
    std::vector<model::FiscalYear> doubled;

    std::vector<TrendPoint> points() const;
    /// Digits after the point of the finest number.
    int decimals() const;
    /// Standard deviation of what printing with so many digits has rounded away.
    double rounding() const;
};

YearlyValues yearly_values(const model::Indicator &indicator, model::ValueKind kind);

} // namespace taikei::evaluate

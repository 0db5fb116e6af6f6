#pragma once

#include "evaluate/indicator_kind.hpp"
#include "evaluate/undefined.hpp"

#include <optional>

/// 達成率, 進捗率 and 期待値, exact. Undefined is shown as undefined, never as 0, 100 or a replaced number.
namespace taikei::evaluate {

/// What counts as kept: both ends inside.
struct Band {
    Rational low;
    Rational high;
    bool holds(const Rational &value) const { return low <= value && value <= high; }
};

/// actual ÷ target. Undefined for a target of 0.
Figure ratio_attainment(const Rational &actual, const Rational &target);

/// 2 − actual ÷ target, for what should fall. Undefined for a target of 0.
Figure falling_attainment(const Rational &actual, const Rational &target);

/// target ÷ actual, for what should fall where the city says so. Undefined for an actual value of 0.
Figure inverse_attainment(const Rational &actual, const Rational &target);

/// (actual − baseline) ÷ (target − baseline), for either direction. Undefined where target and baseline are equal.
Figure attainment_from_baseline(const Rational &actual, const Rational &target, const Rational &baseline);

/// 1 inside the band; outside it 1 − distance ÷ |nearer end|. Undefined outside it where that end is 0.
Figure band_attainment(const Rational &actual, const Band &band);

/// The band around a reference.
std::optional<Band> band_around(const Rational &reference, const Tolerance &tolerance);

/// A value and the fiscal year it is of.
struct DatedValue {
    int year = 0;
    Rational number;
};

/// The value in `year` on the straight line from baseline to target; the target itself from its year on. Undefined
/// before the baseline's year, and where both are of one year.
Figure value_on_line(const DatedValue &baseline, const DatedValue &target, int year);

} // namespace taikei::evaluate

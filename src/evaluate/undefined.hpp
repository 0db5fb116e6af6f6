#pragma once

#include "evaluate/quantity.hpp"
#include "evaluate/rational.hpp"

#include <cstdint>
#include <expected>
#include <string_view>

namespace taikei::evaluate {

/// Why there is no number where one was asked for. Each has its sentence in data/judging/texts.*.toml.
enum class Reason : std::uint8_t {
    NoValue, ///< nothing is known for that year (値がない)
    IsWord, ///< a word stands where a number is needed (検討中)
    IsDate, ///< the target is a date: a person decides whether it was kept
    IsDirection, ///< the target is UP or DOWN: met or not, and no share of it
    IsRange, ///< a range stands where one number is needed
    YearDoubled, ///< two values of one year contradict each other
    YearMissing, ///< a sum over years lacks one
    TargetIsZero,
    ActualIsZero,
    TargetEqualsBaseline,
    NoBand, ///< 維持 without a number for how far is still level
    UnitsDiffer, ///< the values were printed in different units
    BeforeBaseline, ///< the year lies before the line from baseline to target begins
    NoTimeOnTheWay, ///< baseline and target are of one year: there is no way between them
    NoPeriod, ///< the plan states no years
    DivisionByZero,
    TooLarge, ///< the result leaves 128 bits
    NoAnswer, ///< a question that a person answers has not been answered
    NotGiven, ///< a grade that a person gives has not been given
    NotRated, ///< another scale has given no grade here
    NothingRated, ///< nothing below has been rated
    NoPoints, ///< a grade bears no points
    NoTolerance, ///< neither indicator nor rule says how far is still level
    NoReference, ///< the rule's reference says nothing of this indicator and year
    NoGradeFits, ///< no grade of the rule is for this value
    NotBegun, ///< a person said so, and the rule has no word of its own for it; so the next two
    Stopped,
    CannotBeRated,
};

/// Stable name in kebab case, as in JSON: "target-is-zero".
std::string_view name_of(Reason reason);

struct Undefined {
    Reason reason = Reason::NoValue;
    Quantity of = Quantity::Actual; ///< which quantity it is about
    int year = 0; ///< fiscal year; 0 where it is about no single year
    int other = 0; ///< index of the scale, question or reference it is about, where it is about one
    friend bool operator==(const Undefined &, const Undefined &) = default;
};

/// A number, or why there is none.
using Figure = std::expected<Rational, Undefined>;

inline std::unexpected<Undefined> undefined(Reason reason, Quantity of = Quantity::Actual, int year = 0, int other = 0)
{
    return std::unexpected(Undefined{reason, of, year, other});
}

/// The result of a step that may leave 128 bits.
inline Figure or_too_large(const std::optional<Rational> &result)
{
    return result ? Figure(*result) : undefined(Reason::TooLarge);
}

} // namespace taikei::evaluate

#include "evaluate/rational.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

using namespace taikei;
using namespace taikei::evaluate;

namespace {

Rational decimal(const char *text)
{
    return Rational{*base::Decimal::parse(text)};
}

TEST(Rational, KnowsThatNearlyIsNotEqual)
{
    EXPECT_LT(*decimal("79.95").divided_by(Rational{100}), decimal("0.8"));
    EXPECT_EQ(*decimal("1").divided_by(Rational{3})->times(Rational{3}), Rational{1});
}

TEST(Rational, DividesByNothing)
{
    EXPECT_EQ(Rational{1}.divided_by(Rational{0}), std::nullopt);
    EXPECT_EQ(Rational::of(1, 0), std::nullopt);
}

TEST(Rational, RoundsAsToldAndAwayFromZeroAtTheHalf)
{
    EXPECT_EQ(decimal("0.125").rounded(2)->to_string(), "0.13");
    EXPECT_EQ(decimal("-0.125").rounded(2)->to_string(), "-0.13");
    EXPECT_EQ(decimal("0.125").rounded(2, Rounding::HalfEven)->to_string(), "0.12");
    EXPECT_EQ(decimal("0.129").rounded(2, Rounding::Down)->to_string(), "0.12");
    EXPECT_EQ(decimal("0.121").rounded(2, Rounding::Up)->to_string(), "0.13");
}

TEST(Rational, SaysWhereAResultDoesNotFit)
{
    Rational large{std::numeric_limits<std::int64_t>::max()};
    const auto square = large.times(large);
    ASSERT_TRUE(square);
    EXPECT_EQ(square->times(*square), std::nullopt);
}

RC_GTEST_PROP(RationalProperties, ComparesAsSchoolDoes,
              (std::int32_t a, std::int32_t b, std::int32_t c, std::int32_t d))
{
    RC_PRE(b != 0 && d != 0);
    const Rational::Wide sign = (b < 0) != (d < 0) ? -1 : 1;
    const Rational::Wide left = sign * static_cast<Rational::Wide>(a) * d;
    const Rational::Wide right = sign * static_cast<Rational::Wide>(c) * b;
    RC_ASSERT((*Rational::of(a, b) < *Rational::of(c, d)) == (left < right));
}

RC_GTEST_PROP(RationalProperties, ComparesHugeFractionsWithoutOverflow, (std::int64_t a, std::int64_t b))
{
    RC_PRE(a > 1 && b > 1 && a < std::numeric_limits<std::int64_t>::max());
    // a/b < (a+1)/b, each multiplied by a fraction of huge whole numbers.
    const Rational factor =
        *Rational::of(std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::max() - 2);
    const auto left = Rational::of(a, b)->times(factor);
    const auto right = Rational::of(a + 1, b)->times(factor);
    if (left && right)
        RC_ASSERT(*left < *right);
}

RC_GTEST_PROP(RationalProperties, AddsAndTakesAway, (std::int32_t a, std::int32_t b, std::int32_t c, std::int32_t d))
{
    RC_PRE(b != 0 && d != 0);
    const Rational one = *Rational::of(a, b);
    const Rational other = *Rational::of(c, d);
    RC_ASSERT(*one.plus(other)->minus(other) == one);
}

} // namespace

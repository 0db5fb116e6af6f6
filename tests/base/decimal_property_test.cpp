#include "base/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using taikei::base::Decimal;

namespace {

constexpr std::int64_t largest = 999'999'999'999'999'999;

rc::Gen<Decimal> any_decimal()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(-largest, largest + 1), rc::gen::inRange(0, 19)),
                        [](const auto &pair) { return Decimal::of(pair.first, pair.second); });
}

RC_GTEST_PROP(DecimalProperty, printing_and_reading_give_the_same_digits, ())
{
    const auto number = *any_decimal();
    const auto again = Decimal::parse(number.to_string());
    RC_ASSERT(again.has_value());
    RC_ASSERT(again->unscaled() == number.unscaled());
    RC_ASSERT(again->scale() == number.scale());
}

RC_GTEST_PROP(DecimalProperty, shortest_form_is_the_same_number, ())
{
    const auto number = *any_decimal();
    RC_ASSERT(Decimal::parse(number.to_shortest()) == number);
}

RC_GTEST_PROP(DecimalProperty, order_does_not_depend_on_the_scale, (std::int32_t left, std::int32_t right))
{
    const int scale = *rc::gen::inRange(0, 9);
    const int finer = *rc::gen::inRange(0, 9);
    const auto a = Decimal::of(left, scale);
    auto factor = std::int64_t{1};
    for (int i = 0; i < finer; ++i)
        factor *= 10;
    const auto b = Decimal::of(right * factor, scale + finer);
    RC_ASSERT((a <=> b) == (left <=> right));
    RC_ASSERT((b <=> a) == (right <=> left));
}

RC_GTEST_PROP(DecimalProperty, shifting_multiplies, (std::int32_t whole))
{
    const int scale = *rc::gen::inRange(0, 9);
    const int exponent = *rc::gen::inRange(0, 8);
    const auto shifted = Decimal::of(whole, scale).shifted(exponent);
    RC_ASSERT(shifted.has_value());
    auto factor = std::int64_t{1};
    for (int i = 0; i < exponent; ++i)
        factor *= 10;
    RC_ASSERT(*shifted == Decimal::of(whole * factor, scale));
}

} // namespace

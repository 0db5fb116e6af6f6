#include "base/decimal.hpp"

#include <gtest/gtest.h>

using taikei::base::Decimal;

namespace {

std::string printed(std::string_view text)
{
    const auto number = Decimal::parse(text);
    return number ? number->to_string() : "none";
}

std::string shifted(std::string_view text, int exponent)
{
    const auto number = Decimal::parse(text)->shifted(exponent);
    return number ? number->to_string() : "none";
}

TEST(Decimal, keeps_the_digits_printed)
{
    EXPECT_EQ(printed("3.20"), "3.20");
    EXPECT_EQ(printed("-12.50"), "-12.50");
    EXPECT_EQ(printed("-0.05"), "-0.05");
    EXPECT_EQ(printed("007"), "7");
    EXPECT_EQ(printed("0"), "0");
    EXPECT_EQ(printed("999999999999999999"), "999999999999999999");
}

TEST(Decimal, refuses_what_is_no_plain_number)
{
    for (const auto *text : {"", "-", ".", ".5", "5.", "1.2.3", "1,000", "+5", " 5", "5 ", "--5", "1e5", "五"})
        EXPECT_EQ(printed(text), "none") << text;
}

TEST(Decimal, refuses_more_than_18_digits)
{
    EXPECT_EQ(printed("1234567890123456789"), "none");
    EXPECT_EQ(printed("0.0000000000000000001"), "none");
    EXPECT_EQ(printed("0000000000000000000000000001"), "1");
}

TEST(Decimal, equal_numbers_are_equal_however_printed)
{
    EXPECT_EQ(Decimal::of(320, 2), Decimal::of(32, 1));
    EXPECT_EQ(Decimal::of(0, 5), Decimal{});
    EXPECT_NE(Decimal::of(320, 2), Decimal::of(321, 2));
}

TEST(Decimal, orders_across_scales)
{
    EXPECT_LT(Decimal::of(-5, 1), Decimal::of(-4, 1));
    EXPECT_LT(Decimal::of(99, 2), Decimal(1));
    EXPECT_GT(Decimal(INT64_MAX), Decimal::of(1, 18));
    EXPECT_LT(Decimal(INT64_MIN), Decimal::of(-1, 18));
}

TEST(Decimal, shifts_by_a_multiplier)
{
    EXPECT_EQ(shifted("3.5", 8), "350000000");
    EXPECT_EQ(shifted("1.23456", 4), "12345.6");
    EXPECT_EQ(shifted("12", 0), "12");
    EXPECT_EQ(shifted("-0.5", 3), "-500");
    EXPECT_EQ(shifted("123456789", 12), "none");
    EXPECT_EQ(shifted("0.00", 16), "0");
}

TEST(Decimal, shortest_form_drops_trailing_zeros_after_the_point)
{
    EXPECT_EQ(Decimal::of(320, 2).to_shortest(), "3.2");
    EXPECT_EQ(Decimal::of(300, 2).to_shortest(), "3");
    EXPECT_EQ(Decimal(300).to_shortest(), "300");
    EXPECT_EQ(Decimal::of(-50, 3).to_shortest(), "-0.05");
    EXPECT_EQ(Decimal(INT64_MIN).to_string(), "-9223372036854775808");
}

TEST(Decimal, becomes_the_nearest_double)
{
    EXPECT_EQ(Decimal::of(1, 1).to_double(), 0.1);
    EXPECT_EQ(Decimal::of(-1234567, 3).to_double(), -1234.567);
}

} // namespace

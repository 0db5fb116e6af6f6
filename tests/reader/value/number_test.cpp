#include "base/text.hpp"
#include "reader/value/cell.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using taikei::base::Decimal;
using taikei::reader::parse_number;

namespace {

std::string number(std::string_view text)
{
    const auto value = parse_number(text);
    return value ? value->to_string() : "none";
}

TEST(ParseNumber, reads_digits_with_separators)
{
    EXPECT_EQ(number("1234"), "1234");
    EXPECT_EQ(number("1,234"), "1234");
    EXPECT_EQ(number("12,345,678.9"), "12345678.9");
    EXPECT_EQ(number("１，２３４．５"), "1234.5");
    EXPECT_EQ(number("1、234"), "1234");
    EXPECT_EQ(number("1 234"), "1234");
    EXPECT_EQ(number("1, 234"), "1234");
    EXPECT_EQ(number("37. 5"), "37.5");
    EXPECT_EQ(number("12.345"), "12.345");
    EXPECT_EQ(number("3.20"), "3.20");
    EXPECT_EQ(number(" 0 "), "0");
}

TEST(ParseNumber, reads_signs)
{
    EXPECT_EQ(number("△12.3"), "-12.3");
    EXPECT_EQ(number("▲5"), "-5");
    EXPECT_EQ(number("−3"), "-3");
    EXPECT_EQ(number("－３"), "-3");
    EXPECT_EQ(number("△ 5"), "-5");
    EXPECT_EQ(number("+5"), "5");
    EXPECT_EQ(number("±0"), "0");
}

TEST(ParseNumber, reads_multipliers)
{
    EXPECT_EQ(number("3.5億"), "350000000");
    EXPECT_EQ(number("1万2,300"), "12300");
    EXPECT_EQ(number("5万4千"), "54000");
    EXPECT_EQ(number("2千"), "2000");
    EXPECT_EQ(number("20百万"), "20000000");
    EXPECT_EQ(number("1.23456万"), "12345.6");
    EXPECT_EQ(number("１兆２０００億"), "1200000000000");
}

TEST(ParseNumber, reads_kanji_numerals)
{
    EXPECT_EQ(number("十二"), "12");
    EXPECT_EQ(number("三億五千万"), "350000000");
    EXPECT_EQ(number("三〇"), "30");
    EXPECT_EQ(number("二千二十五"), "2025");
    EXPECT_EQ(number("百"), "100");
    EXPECT_EQ(number("△十"), "-10");
}

TEST(ParseNumber, refuses_what_is_more_than_a_number)
{
    for (const auto *text : {"", "-", "12人", "約12", "1.2.3", "1,23", "3/5", "6:4", "1 2", "①", "人", "12-15", "△",
                             "1234567890123456789", "99999999999999兆", "万", "1,2345"})
        EXPECT_EQ(number(text), "none") << text;
}

std::string with_commas(std::string digits)
{
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, 1, ',');
    return digits;
}

std::string full_width(std::string_view text)
{
    std::string wide;
    for (const char c : text)
        taikei::base::append_code_point(wide, static_cast<char32_t>(c) + 0xFEE0);
    return wide;
}

/// 12345 → 一万二千三百四十五, as it is written out.
std::string kanji(std::int64_t number)
{
    if (number == 0)
        return "〇";
    static const std::array<std::string, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const std::array<std::string, 4> small{"", "十", "百", "千"};
    static const std::array<std::string, 4> big{"", "万", "億", "兆"};
    std::string text;
    for (std::size_t group = 0; number > 0; ++group, number /= 10'000) {
        std::string group_text;
        auto rest = number % 10'000;
        for (std::size_t place = 0; rest > 0; ++place, rest /= 10) {
            const auto digit = static_cast<std::size_t>(rest % 10);
            if (digit > 0)
                group_text = (digit == 1 && place > 0 ? "" : digits[digit]) + small[place] + group_text;
        }
        if (!group_text.empty())
            text = group_text + big[group] + text;
    }
    return text;
}

RC_GTEST_PROP(ParseNumberProperty, reads_back_what_was_written, ())
{
    const auto value = *rc::gen::inRange<std::int64_t>(0, 9'999'999'999'999'999);
    const auto plain = std::to_string(value);
    RC_ASSERT(parse_number(plain) == Decimal{value});
    RC_ASSERT(parse_number(with_commas(plain)) == Decimal{value});
    RC_ASSERT(parse_number(full_width(plain)) == Decimal{value});
    RC_ASSERT(parse_number(full_width(with_commas(plain))) == Decimal{value});
    RC_ASSERT(parse_number(kanji(value)) == Decimal{value});
    RC_ASSERT(parse_number("△" + plain) == Decimal{-value});
}

RC_GTEST_PROP(ParseNumberProperty, reads_fractions_to_the_last_digit, (std::int32_t unscaled))
{
    const auto value = Decimal::of(unscaled, *rc::gen::inRange(0, 6));
    RC_ASSERT(parse_number(value.to_string()) == value);
    RC_ASSERT(parse_number(full_width(value.to_string())) == value);
}

} // namespace

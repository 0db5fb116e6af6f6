#include "document/office/number_text.hpp"

#include "document/office/excel_formats.hpp"

#include <gtest/gtest.h>

using namespace taikei::document::office;

namespace {

std::string shown(double value, std::string_view format, DateSystem system = DateSystem::From1900)
{
    return show_number(value, NumberFormat::parse(format), system);
}

TEST(NumberText, figures)
{
    EXPECT_EQ(shown(13788, "#,##0"), "13,788");
    EXPECT_EQ(shown(1234567.5, "#,##0.0"), "1,234,567.5");
    EXPECT_EQ(shown(0.174, "0.0%"), "17.4%");
    EXPECT_EQ(shown(0.285, "0.00"), "0.29"); // fifteen digits, not the binary form below them
    EXPECT_EQ(shown(2.5, "0"), "3");
    EXPECT_EQ(shown(9.96, "0.0"), "10.0");
    EXPECT_EQ(shown(0, "0.00"), "0.00");
    EXPECT_EQ(shown(0.5, "#.##"), ".5");
    EXPECT_EQ(shown(7, "000"), "007");
    EXPECT_EQ(shown(1234567, "#,##0,"), "1,235");
    EXPECT_EQ(shown(1234567, "#,##0,\"千円\""), "1,235千円");
    EXPECT_EQ(shown(12, "0\"人\""), "12人");
    EXPECT_EQ(shown(12, "0人"), "12人");
    EXPECT_EQ(shown(12345, "0.00E+00"), "1.23E+04");
}

TEST(NumberText, signs)
{
    EXPECT_EQ(shown(-3, "0"), "-3");
    EXPECT_EQ(shown(-3, "0;▲0"), "▲3");
    EXPECT_EQ(shown(-1234.5, "#,##0.0;\"△ \"#,##0.0"), "△ 1,234.5");
    EXPECT_EQ(shown(-0.01, "0"), "0");
    EXPECT_EQ(shown(0, "#,##0;-#,##0;\"-\""), "-");
    EXPECT_EQ(shown(5, "[Red][<10]\"少 \"0;0"), "少 5");
    EXPECT_EQ(shown(50, "[Red][<10]\"少 \"0;0"), "50");
    EXPECT_EQ(shown(5, ";;;"), "");
    EXPECT_EQ(shown(0, built_in_format(41)), "-");
}

TEST(NumberText, general)
{
    EXPECT_EQ(shown(10.3, "General"), "10.3");
    EXPECT_EQ(shown(17.399999999999999, "General"), "17.4");
    EXPECT_EQ(shown(1.0 / 3, "General"), "0.333333333");
    EXPECT_EQ(shown(2110111, "General"), "2110111");
    EXPECT_EQ(shown(-0.5, "General"), "-0.5");
    EXPECT_EQ(shown(3, "@"), "3");
    EXPECT_EQ(shown(3, "General\"件\""), "3件");
}

TEST(NumberText, all_digits)
{
    const auto stored = [](double value, std::string_view format) {
        return show_all_digits(value, NumberFormat::parse(format));
    };
    EXPECT_EQ(stored(120345, "0.0E+00"), "120345");
    EXPECT_EQ(stored(-0.00125, "0.00"), "-0.00125");
    EXPECT_EQ(stored(0.17456, "0%"), "17.456%");
    EXPECT_EQ(stored(0, "0"), "0");
    EXPECT_EQ(stored(43921, "yyyy/m/d"), "");
    EXPECT_EQ(show_all_digits(0.1745, true), "17.45%");
}

TEST(NumberText, dates)
{
    EXPECT_EQ(shown(43921, "yyyy/m/d"), "2020/3/31");
    EXPECT_EQ(shown(43921, "[$-411]ge.m.d"), "R2.3.31");
    EXPECT_EQ(shown(43921, "[$-411]ggge\"年\"m\"月\"d\"日\""), "令和2年3月31日");
    EXPECT_EQ(shown(43585, "[$-411]ggge\"年\"m\"月\"d\"日\";@"), "平成31年4月30日");
    EXPECT_EQ(shown(43586, "ggge\"年度\""), "令和1年度");
    EXPECT_EQ(shown(43921, "[DBNum1][$-411]ggge\"年\"m\"月\"d\"日\""), "令和二年三月三十一日");
    EXPECT_EQ(shown(42459, "yyyy\"年\"m\"月\"", DateSystem::From1904), "2020年3月");
    EXPECT_EQ(shown(43921, "m/d(aaa)"), "3/31(火)");
    EXPECT_EQ(shown(0.5, "h:mm"), "12:00");
    EXPECT_EQ(shown(0.75, "h:mm AM/PM"), "6:00 PM");
    EXPECT_EQ(shown(1.5, "[h]:mm"), "36:00");
    EXPECT_EQ(shown(1, "yyyy/m/d"), "1900/1/1");
    EXPECT_EQ(shown(-1, "yyyy/m/d"), "-1");
    EXPECT_EQ(shown(43921, built_in_format(58)), "令和2年3月31日");
}

TEST(NumberText, japanese_digits)
{
    EXPECT_EQ(shown(1234, "[DBNum3]0"), "１２３４");
    EXPECT_EQ(shown(120, "[DBNum1]General"), "百二十");
}

TEST(NumberText, texts)
{
    EXPECT_EQ(show_text("山田", NumberFormat::parse("@\"様\"")), "山田様");
    EXPECT_EQ(show_text("維持", NumberFormat::parse("#,##0")), "維持");
    EXPECT_EQ(show_text("維持", NumberFormat::parse("0;0;0;")), "");
}

TEST(NumberText, odd_formats_do_no_harm)
{
    for (const auto *format :
         {"", ";", "[", "[$", "\"", "\\", "_", "*", "0.0.0", "#,,,,", "[>]0", "E+", "gggg", "[h", "%"})
        shown(-12.5, format);
    EXPECT_EQ(shown(1e300, "0").size(), 301u);
    EXPECT_EQ(shown(1e-300, "General"), "0");
}

} // namespace

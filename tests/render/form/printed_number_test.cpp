#include "render/form/printed_number.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

std::string format_of(const char *text, const char *number)
{
    const auto printed = printed_number(text, *base::Decimal::parse(number));
    return printed ? printed->number.to_string() + " as " + printed->format : "text";
}

TEST(PrintedNumber, KeepsDigitsAndSigns)
{
    EXPECT_EQ(format_of("17.4", "17.4"), "17.4 as 0.0");
    EXPECT_EQ(format_of("39.80%", "39.8"), "39.80 as 0.00\"%\"");
    EXPECT_EQ(format_of("12,300人", "12300"), "12300 as #,##0\"人\"");
    EXPECT_EQ(format_of("約5件", "5"), "5 as \"約\"0\"件\"");
    EXPECT_EQ(format_of("△3.2", "-3.2"), "-3.2 as \"△\"0.0;\"△\"0.0");
    EXPECT_EQ(format_of("２１", "21"), "21 as 0");
}

TEST(PrintedNumber, LeavesTextWhereItSaysMore)
{
    EXPECT_EQ(format_of("1万2,300人", "12300"), "text");
    EXPECT_EQ(format_of("73.9％（2011）", "73.9"), "text");
    EXPECT_EQ(format_of("3.5億円", "350000000"), "text");
    EXPECT_EQ(format_of("維持", "1"), "text");
}

} // namespace
} // namespace taikei::render

#include "model/municipality_code.hpp"

#include <gtest/gtest.h>

namespace taikei::model {
namespace {

std::string message(std::string_view digits)
{
    const auto checked = check_municipality_code(digits);
    return checked ? "" : checked.error().message;
}

TEST(MunicipalityCode, HasACheckDigit)
{
    // The prefecture alone, whose sum of weighted digits is below 11, above it, and a multiple of it with 1 left.
    EXPECT_EQ(message("010006"), "");
    EXPECT_EQ(message("019992"), "");
    EXPECT_EQ(message("019950"), "");
    EXPECT_EQ(message("019999"),
              "019999 is no local government code, for its check digit would be 2: look for a digit that was mistyped, "
              "or give the name");
}

TEST(MunicipalityCode, HasSixDigits)
{
    EXPECT_EQ(message("01999"),
              "01999 lacks the check digit of a local government code, which has six digits: give 019992");
    for (const auto *other : {"1", "1234", "0199920", "123456789012345678901234567890"})
        EXPECT_TRUE(message(other).contains("is no local government code: it has two digits for the prefecture"));
}

TEST(MunicipalityCode, IsTakenForOneWhereItIsDigitsAlone)
{
    EXPECT_TRUE(consists_of_digits("12345"));
    EXPECT_FALSE(consists_of_digits(""));
    EXPECT_FALSE(consists_of_digits("1市"));
    EXPECT_FALSE(consists_of_digits("汐見市"));
}

} // namespace
} // namespace taikei::model

#include "reader/value/arrows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

/// Arrows between what is and what shall be.
namespace taikei::reader {
namespace {

using Parts = std::vector<std::string_view>;

TEST(Arrows, PartATextAtEachOfTheirKinds)
{
    EXPECT_EQ(split_at_arrows("12人（R4）→20人（R8）"), (Parts{"12人（R4）", "20人（R8）"}));
    EXPECT_EQ(split_at_arrows("5件 ⇒ 7件 -> 10件"), (Parts{"5件 ", " 7件 ", " 10件"}));
    EXPECT_EQ(split_at_arrows("→"), (Parts{"", ""}));
    EXPECT_EQ(split_at_arrows("7-10件 …"), (Parts{"7-10件 …"}));
    EXPECT_EQ(split_at_arrows(""), (Parts{""}));
}

TEST(Arrows, AreToldAtTheBeginningOfAText)
{
    EXPECT_EQ(size_of_arrow("➡ 20人"), std::string_view("➡").size());
    EXPECT_EQ(size_of_arrow("20人 ➡"), 0U);
    EXPECT_TRUE(has_arrow("20人 ➡"));
    EXPECT_FALSE(has_arrow("20人 － 30人"));
}

} // namespace
} // namespace taikei::reader

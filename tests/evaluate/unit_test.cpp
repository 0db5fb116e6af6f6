#include "evaluate/unit.hpp"

#include <gtest/gtest.h>

using taikei::evaluate::parse_unit;
using taikei::evaluate::Unit;

namespace {

TEST(Unit, KnowsSpellingsThatAreOne)
{
    EXPECT_EQ(parse_unit("か所"), parse_unit("ヶ所"));
    EXPECT_EQ(parse_unit("人"), parse_unit("名"));
    EXPECT_EQ(parse_unit("％"), parse_unit("%"));
    EXPECT_FALSE(parse_unit("人") == parse_unit("件"));
}

TEST(Unit, TakesMultiplesForPowersOfTen)
{
    EXPECT_EQ(parse_unit("千円"), (Unit{{{"円", 1}}, 3}));
    EXPECT_EQ(parse_unit("百万円"), (Unit{{{"円", 1}}, 6}));
    EXPECT_EQ(parse_unit("万人"), (Unit{{{"人", 1}}, 4}));
    EXPECT_EQ(parse_unit("10万人"), (Unit{{{"人", 1}}, 5}));
}

TEST(Unit, TakesRatiosForPlainPowersOfTen)
{
    EXPECT_EQ(parse_unit("%"), (Unit{{}, -2}));
    EXPECT_EQ(parse_unit("人/10万人"), (Unit{{}, -5}));
    EXPECT_EQ(parse_unit(""), Unit{});
}

TEST(Unit, CancelsWhatStandsAboveAndBelow)
{
    EXPECT_EQ(parse_unit("円") / parse_unit("人"), parse_unit("円/人"));
    EXPECT_EQ(parse_unit("円/人") * parse_unit("人"), parse_unit("円"));
    EXPECT_TRUE((parse_unit("件") / parse_unit("件")).is_ratio());
    EXPECT_EQ((parse_unit("千円") / parse_unit("人")).to_string(), "10^3 円/人");
}

} // namespace

#include "reader/heading/heading.hpp"

#include <gtest/gtest.h>

/// Numbers of headings, and what only looks like one.
namespace taikei::reader {
namespace {

TEST(HeadingNumber, PartsInBracketsAndCirclesAreOneCode)
{
    const auto heading = parse_heading("1-(2)-① 相談の充実");
    ASSERT_TRUE(heading);
    EXPECT_EQ(heading->code, "1-2-1");
    EXPECT_EQ(heading->depth, 3);
    EXPECT_EQ(heading->numbering, Numbering::Hyphenated);
    EXPECT_EQ(heading->title, "相談の充実");
}

TEST(HeadingNumber, ABracketThatDoesNotCloseIsNoPart)
{
    const auto heading = parse_heading("1-(2 相談の充実");
    EXPECT_TRUE(!heading || heading->code == "1");
}

TEST(HeadingNumber, AYearInTwoErasIsNone)
{
    EXPECT_FALSE(parse_heading("2021(R3)年度"));
    EXPECT_FALSE(parse_heading("2030（令和12）年度までに半分にします。"));
}

TEST(HeadingNumber, AFigureASpaceAwayFromItsUnitIsNoNumber)
{
    EXPECT_FALSE(parse_heading("62 人"));
    EXPECT_FALSE(parse_heading("40 人以下"));
    EXPECT_TRUE(parse_heading("3 道路の整備"));
}

TEST(HeadingNumber, ABracketBehindALevelIsTheTitles)
{
    const auto heading = parse_heading("施策1 （仮称）環境館の整備");
    ASSERT_TRUE(heading);
    EXPECT_EQ(heading->level, "施策");
    EXPECT_EQ(heading->title, "（仮称）環境館の整備");
}

TEST(HeadingNumber, WordProcessorsNumberWithLettersOfTheAlphabet)
{
    const auto heading = parse_heading("基本目標II 安心して暮らせるまち");
    ASSERT_TRUE(heading);
    EXPECT_EQ(heading->level, "基本目標");
    EXPECT_EQ(heading->code, "2");
    EXPECT_EQ(heading->title, "安心して暮らせるまち");
    EXPECT_EQ(heading->signature(), parse_heading("基本目標Ⅱ　健やかに育つまち").value_or(Heading{}).signature());
    EXPECT_EQ(parse_heading("IV 計画の推進").value_or(Heading{}).number, 4);
    EXPECT_EQ(parse_heading("III-2 支援の充実").value_or(Heading{}).code, "3-2");
    EXPECT_EQ(parse_heading("B 支援の充実").value_or(Heading{}).code, "B");
    EXPECT_FALSE(parse_heading("IT 化の推進"));
    EXPECT_FALSE(parse_heading("VX 支援"));
    EXPECT_FALSE(parse_heading("X"));
}

} // namespace
} // namespace taikei::reader

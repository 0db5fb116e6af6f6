#include "reader/heading/packed_headings.hpp"

#include <gtest/gtest.h>

namespace taikei::reader {
namespace {

TEST(SplitHeadings, ALineInBracketsGoesOnWithTheTitleAboveIt)
{
    const auto headings = split_headings("サポート\n政策1 地域を支える\n(福祉・子育て)\n政策2 人を育てる");
    ASSERT_EQ(headings.size(), 2u);
    EXPECT_EQ(headings[0].code, "1");
    EXPECT_EQ(headings[0].title, "地域を支える (福祉・子育て)");
    EXPECT_EQ(headings[1].title, "人を育てる");
}

TEST(SplitHeadings, ANumberInBracketsBeginsTheNext)
{
    const auto headings = split_headings("(1) 就労の支援\n(2) 理解の促進");
    ASSERT_EQ(headings.size(), 2u);
    EXPECT_EQ(headings[0].title, "就労の支援");
    EXPECT_EQ(headings[1].title, "理解の促進");
}

TEST(SplitHeadings, ACodeAloneOnItsLineHasItsTitleBelow)
{
    const auto headings = split_headings("２\n子どもが輝くまち");
    ASSERT_EQ(headings.size(), 1u);
    EXPECT_EQ(headings[0].code, "2");
    EXPECT_EQ(headings[0].title, "子どもが輝くまち");
    EXPECT_TRUE(split_headings("２").empty());
}

} // namespace
} // namespace taikei::reader

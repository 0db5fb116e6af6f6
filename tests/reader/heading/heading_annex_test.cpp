#include "reader/heading/heading.hpp"

#include <gtest/gtest.h>

/// What stands behind a heading's title and is none of it.
namespace taikei::reader {
namespace {

using Tags = std::vector<std::string>;

TEST(HeadingAnnex, AMarkBehindItsSignLeavesTheTitle)
{
    const auto heading = parse_heading("施策１－１　地場産業の付加価値を高める　★重点");
    ASSERT_TRUE(heading);
    EXPECT_EQ(heading->title, "地場産業の付加価値を高める");
    EXPECT_EQ(heading->tags, Tags{"重点"});
    EXPECT_EQ(parse_heading("施策１　★のまち").value_or(Heading{}).title, "★のまち");
}

TEST(HeadingAnnex, ARepeatedNodeMayNameThePlaceOfTheFirst)
{
    for (const std::string_view mark : {"（再掲：施策２－１②）", "（施策２－１の再掲）", "【再掲　2-1】", "［再掲］"}) {
        const auto heading = parse_heading("②　空き家の活用" + std::string(mark));
        ASSERT_TRUE(heading);
        EXPECT_EQ(heading->title, "空き家の活用") << mark;
        EXPECT_EQ(heading->tags, Tags{"再掲"}) << mark;
    }
}

} // namespace
} // namespace taikei::reader

#include "render/markup.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

TEST(Markup, EscapesWhatMeansSomething)
{
    EXPECT_EQ(escape_markup("<a href='x'>\"&\"</a>"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
}

TEST(Markup, MarksMatchesAndEscapesTheRest)
{
    EXPECT_EQ(highlight("<i>\uE000介護\uE001保険"), "&lt;i&gt;<mark>介護</mark>保険");
    EXPECT_EQ(without_highlight("<i>\uE000介護\uE001保険"), "<i>介護保険");
}

TEST(Markup, HalfAMarkIsClosedOrLeftOut)
{
    EXPECT_EQ(highlight("a\uE000b"), "a<mark>b</mark>");
    EXPECT_EQ(highlight("a\uE001b"), "ab");
    EXPECT_EQ(highlight("\uE000a\uE000b\uE001\uE001c"), "<mark>ab</mark>c");
}

} // namespace
} // namespace taikei::render

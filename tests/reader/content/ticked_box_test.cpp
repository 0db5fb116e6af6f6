#include "reader/content/ticked_box.hpp"

#include <gtest/gtest.h>

namespace taikei::reader {
namespace {

TEST(TickedBoxTest, OneOfSeveralIsTicked)
{
    const auto found = find_ticked_box("(1) 達成状況　　□ 達成　　■ 概ね達成　　□ 未達成");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->before, "(1) 達成状況");
    EXPECT_EQ(found->choice, "概ね達成");
    EXPECT_EQ(find_ticked_box("☑拡充 ☐継続 ☐縮小")->choice, "拡充");
}

TEST(TickedBoxTest, ListsAndKeysAreNoChoice)
{
    EXPECT_FALSE(find_ticked_box("□ 健診事業　□ 相談事業"));
    EXPECT_FALSE(find_ticked_box("■ 達成　■ 概ね達成　□ 未達成"));
    EXPECT_FALSE(find_ticked_box("□：新規　■：継続"));
    EXPECT_FALSE(find_ticked_box("■ 現状と課題"));
}

} // namespace
} // namespace taikei::reader

#include "reader/classify/mark_legend.hpp"

#include <gtest/gtest.h>

namespace taikei::reader {
namespace {

TEST(MarkLegend, SaysWhatMarksMean)
{
    EXPECT_TRUE(explains_marks("◎：重点的に進めるもの　○：継続するもの　・：必要に応じて行うもの"));
    EXPECT_TRUE(explains_marks("○…実施　　△…一部実施"));
}

TEST(MarkLegend, ItemsAreNone)
{
    EXPECT_FALSE(explains_marks("◎ 重点的に進めるもの　○ 継続するもの")) << "no sign parts mark and meaning";
    EXPECT_FALSE(explains_marks("○：継続するもの")) << "one mark may be an item";
    EXPECT_FALSE(explains_marks("・は　・に　広げる"));
    EXPECT_FALSE(explains_marks(""));
}

} // namespace
} // namespace taikei::reader

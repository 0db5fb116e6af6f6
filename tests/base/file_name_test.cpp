#include "base/file_name.hpp"

#include <gtest/gtest.h>

namespace taikei::base {
namespace {

TEST(FileName, IsSharedByItsCopies)
{
    const FileName name("総合計画.pdf");
    const FileName copy = name; // NOLINT(performance-unnecessary-copy-initialization): a copy is what is looked at
    EXPECT_EQ(&copy.text(), &name.text());
    EXPECT_EQ(copy.text(), "総合計画.pdf");
}

TEST(FileName, IsTheSameWhereItsLettersAre)
{
    EXPECT_EQ(FileName("plan.txt"), FileName(std::string("plan.txt")));
    EXPECT_NE(FileName("plan.txt"), FileName("plan.pdf"));
}

TEST(FileName, OfNoLettersIsNone)
{
    EXPECT_TRUE(FileName().empty());
    EXPECT_TRUE(FileName("").empty());
    EXPECT_EQ(FileName(), FileName(""));
    EXPECT_EQ(FileName().text(), "");
}

} // namespace
} // namespace taikei::base

#include "base/shared_name.hpp"

#include <gtest/gtest.h>

namespace taikei::base {
namespace {

TEST(SharedName, IsSharedByItsCopies)
{
    const SharedName name("総合計画.pdf");
    const SharedName copy = name; // NOLINT(performance-unnecessary-copy-initialization): a copy is what is looked at
    EXPECT_EQ(&copy.text(), &name.text());
    EXPECT_EQ(copy.text(), "総合計画.pdf");
}

TEST(SharedName, IsTheSameWhereItsLettersAre)
{
    EXPECT_EQ(SharedName("plan.txt"), SharedName(std::string("plan.txt")));
    EXPECT_NE(SharedName("plan.txt"), SharedName("plan.pdf"));
}

TEST(SharedName, OfNoLettersIsNone)
{
    EXPECT_TRUE(SharedName().empty());
    EXPECT_TRUE(SharedName("").empty());
    EXPECT_EQ(SharedName(), SharedName(""));
    EXPECT_EQ(SharedName().text(), "");
}

} // namespace
} // namespace taikei::base

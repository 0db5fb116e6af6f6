#include "render/links.hpp"

#include <gtest/gtest.h>

namespace taikei::render {
namespace {

TEST(Links, ANodeIdStaysOneSegment)
{
    EXPECT_EQ(node_path(3, "1-1/高"), "/plans/3/nodes/1-1%2F%E9%AB%98");
    EXPECT_EQ(indicator_path(3, "a b?c#d&e\"<"), "/plans/3/indicators/a%20b%3Fc%23d%26e%22%3C");
}

TEST(Links, UnreservedCharactersStay)
{
    EXPECT_EQ(percent_encode("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(percent_encode("%+"), "%25%2B");
}

TEST(Links, EnglishPagesStandUnderEn)
{
    EXPECT_EQ(localized(Language::Japanese, plan_path(7)), "/plans/7");
    EXPECT_EQ(localized(Language::English, plan_path(7)), "/en/plans/7");
    EXPECT_EQ(api_path(plan_path(7)), "/api/v1/plans/7");
}

TEST(Links, TheFirstPageOfASearchHasNoNumber)
{
    EXPECT_EQ(search_path("介護"), "/search?q=%E4%BB%8B%E8%AD%B7");
    EXPECT_EQ(search_path("a", 3), "/search?q=a&page=3");
}

} // namespace
} // namespace taikei::render

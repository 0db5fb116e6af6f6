#include "server/routes.hpp"

#include <gmock/gmock.h>

namespace taikei::server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

using Segments = std::vector<std::string>;

TEST(Router, APlaceTakesOneSegment)
{
    EXPECT_THAT(match_pattern("/", Segments{}), Optional(IsEmpty()));
    EXPECT_THAT(match_pattern("/plans/{plan}", Segments{"plans", "3"}), Optional(ElementsAre("3")));
    EXPECT_THAT(match_pattern("/plans/{plan}/nodes/{node}", Segments{"plans", "3", "nodes", "a/b"}),
                Optional(ElementsAre("3", "a/b")));
}

TEST(Router, ShortLongOrEmptyDoesNotFit)
{
    EXPECT_FALSE(match_pattern("/plans/{plan}", Segments{"plans"}));
    EXPECT_FALSE(match_pattern("/plans/{plan}", Segments{"plans", ""}));
    EXPECT_FALSE(match_pattern("/plans/{plan}", Segments{"plans", "3", "nodes"}));
    EXPECT_FALSE(match_pattern("/plans/{plan}", Segments{"other", "3"}));
    EXPECT_FALSE(match_pattern("/", Segments{"x"}));
}

TEST(Router, NoTwoRoutesAreOne)
{
    for (const Route &route : routes()) {
        EXPECT_TRUE(route.pattern.starts_with('/')) << route.pattern;
        EXPECT_EQ(std::ranges::count(routes(), route.pattern, &Route::pattern), 1) << route.pattern;
    }
}

} // namespace
} // namespace taikei::server

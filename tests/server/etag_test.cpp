#include "server/etag.hpp"

#include <gtest/gtest.h>

namespace taikei::server {
namespace {

TEST(Etag, TellsBodiesApart)
{
    EXPECT_EQ(make_etag("a"), make_etag("a"));
    EXPECT_NE(make_etag("a"), make_etag("b"));
    EXPECT_EQ(make_etag("").size(), 32U);
}

TEST(Etag, MatchesAnyOfAList)
{
    EXPECT_TRUE(matches_etag("\"abc\"", "abc"));
    EXPECT_TRUE(matches_etag("\"x\", W/\"abc\" , \"y\"", "abc"));
    EXPECT_TRUE(matches_etag(" * ", "abc"));
    EXPECT_FALSE(matches_etag("\"abcd\"", "abc"));
    EXPECT_FALSE(matches_etag("abc", "abc"));
    EXPECT_FALSE(matches_etag("\"abc", "abc"));
    EXPECT_FALSE(matches_etag(",, ", "abc"));
    EXPECT_FALSE(matches_etag("", "abc"));
}

} // namespace
} // namespace taikei::server

#include "server/target.hpp"

#include <gmock/gmock.h>

namespace taikei::server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

TEST(Target, ThePathIsSplitBeforeItIsDecoded)
{
    EXPECT_THAT(parse_target("/")->segments, IsEmpty());
    EXPECT_THAT(parse_target("/plans/3")->segments, ElementsAre("plans", "3"));
    EXPECT_THAT(parse_target("/plans/3/nodes/1-1%2F%E9%AB%98")->segments, ElementsAre("plans", "3", "nodes", "1-1/高"));
    EXPECT_THAT(parse_target("/a+b")->segments, ElementsAre("a+b"));
}

TEST(Target, AnEmptySegmentStays)
{
    EXPECT_THAT(parse_target("/plans/")->segments, ElementsAre("plans", ""));
    EXPECT_THAT(parse_target("//")->segments, ElementsAre("", ""));
    EXPECT_THAT(parse_target("/a//b")->segments, ElementsAre("a", "", "b"));
}

TEST(Target, AQueryIsReadAsFormsSendIt)
{
    const auto target = parse_target("/search?q=%E4%BB%8B%E8%AD%B7+a%2Bb&page=2&q=other&empty=&bare");
    EXPECT_THAT(target->query,
                ElementsAre(Pair("bare", ""), Pair("empty", ""), Pair("page", "2"), Pair("q", "介護 a+b")));
    EXPECT_THAT(parse_target("/?")->query, IsEmpty());
    EXPECT_THAT(parse_target("/#part?q=1")->query, IsEmpty());
}

class BadTarget : public testing::TestWithParam<std::pair<const char *, const char *>> { };

TEST_P(BadTarget, IsRefusedWithTheReason)
{
    const auto [text, reason] = GetParam();
    const auto target = parse_target(text);
    ASSERT_FALSE(target) << text;
    EXPECT_THAT(target.error().message, HasSubstr(reason));
}

INSTANTIATE_TEST_SUITE_P(Target, BadTarget,
                         testing::Values(std::pair{"", "begins with"}, std::pair{"http://a/", "begins with"},
                                         std::pair{"/%", "percent sign"}, std::pair{"/%4", "percent sign"},
                                         std::pair{"/%zz", "percent sign"}, std::pair{"/?q=%g0", "percent sign"},
                                         std::pair{"/%FF", "UTF-8"}, std::pair{"/%E4%BB", "UTF-8"},
                                         std::pair{"/%C0%AF", "UTF-8"}, std::pair{"/%ED%A0%80", "UTF-8"},
                                         std::pair{"/%F4%90%80%80", "UTF-8"}, std::pair{"/%00", "control"},
                                         std::pair{"/?a=%0D%0A", "control"}, std::pair{"/%7F", "control"}));

} // namespace
} // namespace taikei::server

#include "server/search_parameters.hpp"

#include <gmock/gmock.h>

namespace taikei::server {
namespace {

using testing::HasSubstr;

TEST(SearchParameters, NothingAskedIsNoMistake)
{
    const auto parameters = parse_search_parameters({});
    ASSERT_TRUE(parameters);
    EXPECT_EQ(parameters->query, "");
    EXPECT_EQ(parameters->page, 1);
}

TEST(SearchParameters, WhiteSpaceIsSqueezed)
{
    EXPECT_EQ(parse_search_parameters({{"q", "　介護  予防 "}})->query, "介護 予防");
}

TEST(SearchParameters, SaysWhichParameterIsWrong)
{
    const auto message_of = [](const char *name, const std::string &value) {
        const auto parameters = parse_search_parameters({{name, value}});
        return parameters ? std::string("accepted") : parameters.error().message;
    };
    for (const char *wrong : {"0", "-1", "1001", "x", "1x", "", " 1", "99999999999"})
        EXPECT_THAT(message_of("page", wrong), HasSubstr("'page' must be a number from 1 to 1000"));
    EXPECT_THAT(message_of("q", std::string(201, 'a')), HasSubstr("200 characters"));
    EXPECT_EQ(message_of("q", std::string(200, 'a')), "accepted");
}

} // namespace
} // namespace taikei::server

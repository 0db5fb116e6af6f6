#include "render/messages.hpp"

#include "base/resource.hpp"

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <regex>
#include <set>

namespace taikei::render {
namespace {

using enum Language;

std::set<std::string> matches(std::string_view text, const char *pattern)
{
    const std::string copy(text);
    const std::regex expression(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator match(copy.begin(), copy.end(), expression), end; match != end; ++match)
        found.insert((*match)[1].str());
    return found;
}

TEST(Messages, BothLanguagesHaveTheSameIds)
{
    EXPECT_EQ(message_ids(Japanese), message_ids(English));
    EXPECT_GT(message_ids(Japanese).size(), 100U);
}

TEST(Messages, EachHasANoteForTranslators)
{
    const boost::json::value notes = boost::json::parse(*base::find_resource("web/messages/notes.json"));
    for (const std::string_view id : message_ids(Japanese))
        EXPECT_TRUE(notes.as_object().contains(id)) << id;
    EXPECT_EQ(notes.as_object().size(), message_ids(Japanese).size());
}

TEST(Messages, BothLanguagesFillInTheSameThings)
{
    for (const std::string_view id : message_ids(Japanese)) {
        EXPECT_EQ(matches(message(Japanese, id), R"(\{(\w+)\})"), matches(message(English, id), R"(\{(\w+)\})")) << id;
    }
}

TEST(Messages, EveryTemplateAsksForMessagesThatExist)
{
    const auto templates = base::resource_paths("web/templates/");
    ASSERT_GT(templates.size(), 10U);
    for (const std::string_view path : templates) {
        for (const std::string &id : matches(*base::find_resource(path), R"(\{\{t\.(\w+)\}\})"))
            EXPECT_NE(find_message(Japanese, id), nullptr) << path << " asks for " << id;
    }
}

TEST(Messages, EveryPartialExists)
{
    for (const std::string_view path : base::resource_paths("web/templates/")) {
        for (const std::string &name : matches(*base::find_resource(path), R"(\{\{> ([\w/]+)\}\})"))
            EXPECT_TRUE(base::find_resource("web/templates/" + name + ".mustache")) << path << " asks for " << name;
    }
}

TEST(Messages, SayPutsArgumentsIn)
{
    EXPECT_EQ(say(Japanese, "place_lines", {{"first", "3"}, {"last", "9"}}), "3〜9行目");
    EXPECT_EQ(say(English, "search_title_of", {{"query", "{query}"}}), "Results for “{query}”");
}

TEST(Messages, OneThingIsNoPlural)
{
    EXPECT_EQ(say_count(English, "plans_count", 1), "1 plan");
    EXPECT_EQ(say_count(English, "plans_count", 0), "0 plans");
    EXPECT_EQ(say_count(Japanese, "indicators_count", 12345), "指標 12,345件");
}

TEST(Messages, NumbersAreGroupedByThousands)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(-1234567), "-1,234,567");
}

} // namespace
} // namespace taikei::render

#include "model/publication_format.hpp"

#include "model/plan_format.hpp"
#include "model/published_plan.hpp"
#include "model/timestamp.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taikei::model {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

std::string with(std::string text, const std::string &part, const std::string &other)
{
    const std::size_t at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return text.replace(at, part.size(), other);
}

TEST(PublicationFormat, IsReadAsItWasWritten)
{
    const auto again = publication_from_json(to_json(published_plan()));
    ASSERT_TRUE(again) << again.error().message << " at " << again.error().where;
    EXPECT_EQ(*again, published_plan());
}

TEST(PublicationFormat, EqualPublicationsGiveEqualBytes)
{
    EXPECT_EQ(to_json(published_plan()), to_json(published_plan()));
    EXPECT_THAT(to_json(published_plan()), EndsWith("}\n"));
}

/// Documents of before there were formulas keep their bytes, and so their fingerprints.
TEST(PublicationFormat, WithoutFormulasNothingIsSaidOfThem)
{
    Publication publication = published_plan();
    publication.formulas.reset();
    const std::string json = to_json(publication);
    EXPECT_EQ(json.find("formulas"), std::string::npos);
    const auto again = publication_from_json(json);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(*again, publication);
    EXPECT_EQ(to_json(*again), json);
}

TEST(PublicationFormat, WhoReadsPlansReadsPublications)
{
    const auto plan = from_json(to_json(published_plan()));
    ASSERT_TRUE(plan) << plan.error().message;
    EXPECT_EQ(*plan, published_plan().plan);
}

TEST(PublicationFormat, APlanThatWasNotPublishedIsNone)
{
    const auto read = publication_from_json(to_json(published_plan().plan));
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().message, HasSubstr("was not published"));
}

TEST(PublicationFormat, SaysWhatIsWrongAndWhere)
{
    const std::string good = to_json(published_plan());
    const auto unknown = publication_from_json(with(good, "\"indicator\": \"i1\",\n              \"grade\"",
                                                    "\"indicator\": \"i9\",\n              \"grade\""));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message, "the plan has no \"i9\"");
    EXPECT_EQ(unknown.error().where, "publication.ratings.scales[0].given[0].indicator");
    const auto when = publication_from_json(with(good, "2025-11-22T11:00:00+09:00", "yesterday"));
    ASSERT_FALSE(when);
    EXPECT_EQ(when.error().where, "publication.publishedAt");
    const auto kept = publication_from_json(with(good, "\"keptAt\"", "\"since\""));
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().where, "publication.formulas");
}

TEST(Timestamp, IsInJapaneseTime)
{
    const std::chrono::sys_seconds moment =
        std::chrono::sys_days(std::chrono::year(2025) / 3 / 31) + std::chrono::hours(15);
    EXPECT_EQ(format_timestamp(moment), "2025-04-01T00:00:00+09:00");
    EXPECT_EQ(parse_timestamp("2025-04-01T00:00:00+09:00"), moment);
}

TEST(Timestamp, NothingElseIsOne)
{
    for (const char *text : {"", "2025-04-01", "2025-04-01T00:00:00Z", "2025-02-30T00:00:00+09:00",
                             "2025-04-01T24:00:00+09:00", "2025-04-01T00:00:00+09:00 ", "2025-04-0aT00:00:00+09:00"})
        EXPECT_EQ(parse_timestamp(text), std::nullopt) << text;
}

} // namespace
} // namespace taikei::model

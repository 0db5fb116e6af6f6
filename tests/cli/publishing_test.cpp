#include "cli/program.hpp"
#include "model/plan_format.hpp"
#include "places.hpp"
#include "store/sample_plans.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

/// Plans are published, checked, withdrawn and given out, all through the built program.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class Publishing : public ::testing::Test {
protected:
    void SetUp() override
    {
        write_file(m_folder.path() / "plan.json", model::to_json(store::sample_plan(), model::Provenance::With));
        ASSERT_EQ(run({"import", "--person", "企画課", "plan.json"}).status, 0);
    }

    Ran run(const std::vector<std::string> &arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path()});
    }
    Ran publish(const std::string &licence = "CC BY 4.0") const
    {
        return run({"publish", "1", "--person", "企画課", "--licence", licence});
    }
    void download(const std::string &format, const std::string &name) const
    {
        ASSERT_EQ(run({"export", "1", "--publication", "1", "--format", format, "-o", name}).status, 0);
    }

    store::TemporaryFolder m_folder;
};

TEST_F(Publishing, SaysWhatWasPublishedUnderWhichFingerprint)
{
    const Ran first = publish();
    EXPECT_EQ(first.status, 0) << first.error;
    EXPECT_THAT(first.output,
                StartsWith("published 1/1: 汐見市 第1次汐見市総合計画, revision 1, CC BY 4.0\n  fingerprint "));
    EXPECT_THAT(publish().output, StartsWith("unchanged 1/1: "));
    EXPECT_THAT(publish("CC0 1.0").output, StartsWith("published 1/2: "));
    EXPECT_THAT(run({"publish", "--list"}).output, AllOf(HasSubstr("1/1"), HasSubstr("1/2"), HasSubstr("stands")));
    EXPECT_THAT(run({"publish", "--list", "--json"}).output, HasSubstr("\"licence\": \"CC0 1.0\""));
}

TEST_F(Publishing, ALicenceHasAnAddress)
{
    EXPECT_EQ(publish("our own").status, 2);
    EXPECT_EQ(run({"publish", "1", "--licence", "our own", "--licence-url", "javascript:alert(1)"}).status, 2);
    EXPECT_EQ(run({"publish", "1", "--licence", "our own", "--licence-url", "https://example.jp/licence"}).status, 0);
    EXPECT_EQ(run({"publish"}).status, 2);
    EXPECT_EQ(run({"publish", "--all", "1"}).status, 2);
}

TEST_F(Publishing, ADownloadedFileIsCheckedOffline)
{
    ASSERT_EQ(publish().status, 0);
    download("json", "copy.json");
    const std::string fingerprint = run({"verify", "copy.json"}).output.substr(0, 64);
    EXPECT_EQ(run({"verify", "copy.json"}).status, 1) << "nothing to compare with";
    EXPECT_THAT(run({"verify", "copy.json"}).output, HasSubstr("publication 1 of 汐見市 第1次汐見市総合計画"));
    EXPECT_EQ(run({"verify", "copy.json", "--fingerprint", fingerprint}).status, 0);
    write_file(m_folder.path() / "SHA256SUMS", fingerprint + "  copy.json\n");
    EXPECT_EQ(run({"verify", "copy.json"}).status, 0);
    std::string changed = content_of(m_folder.path() / "copy.json");
    changed.replace(changed.find("123.4"), 5, "999.4");
    write_file(m_folder.path() / "copy.json", changed);
    const Ran refused = run({"verify", "copy.json"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.error, HasSubstr("the file is not what was published"));
    EXPECT_EQ(run({"verify", "copy.json", "--db", "taikei.db"}).status, 1);
}

TEST_F(Publishing, ADatabaseSaysWhichPublicationAFileBelongsTo)
{
    ASSERT_EQ(publish().status, 0);
    for (const char *format : {"json", "csv", "csvw", "jsonld"}) {
        download(format, "file");
        const Ran verified = run({"verify", "file", "--db", "taikei.db"});
        EXPECT_EQ(verified.status, 0) << format;
        EXPECT_THAT(verified.output, HasSubstr("of publication 1/1, 汐見市 第1次汐見市総合計画")) << format;
    }
}

TEST_F(Publishing, AWithdrawalNeedsAReason)
{
    ASSERT_EQ(publish().status, 0);
    download("json", "copy.json");
    EXPECT_EQ(run({"withdraw", "1/1"}).status, 2);
    EXPECT_EQ(run({"withdraw", "1/7", "--reason", "誤り"}).status, 1);
    EXPECT_EQ(run({"withdraw", "1/1", "--reason", "誤り"}).status, 0);
    EXPECT_THAT(run({"withdraw", "1/1", "--reason", "誤り"}).error, HasSubstr("was withdrawn before: 誤り"));
    EXPECT_THAT(run({"publish", "--list"}).output, HasSubstr("withdrawn"));
    EXPECT_THAT(run({"verify", "copy.json", "--db", "taikei.db"}).output, HasSubstr("it was withdrawn at "));
    EXPECT_EQ(run({"export", "1", "--publication", "1"}).status, 1);
}

/// What a value says, without the ids and the place of the table it stood in.
using Facts = std::set<std::vector<std::string>>;

Facts facts_of(const model::Plan &plan)
{
    Facts facts;
    const auto digits = [](const auto &number) { return number ? number->to_shortest() : "none"; };
    for (const model::Indicator &indicator : plan.indicators) {
        const auto node = std::ranges::find(plan.nodes, indicator.node, &model::Node::id);
        for (const model::Value &value : indicator.values)
            facts.insert({node == plan.nodes.end() ? "" : node->code.value_or("") + " " + node->title, indicator.name,
                          indicator.part.value_or(""), indicator.unit.value_or(""), indicator.definition.value_or(""),
                          indicator.note.value_or(""), std::string(model::name_of(value.kind)),
                          std::to_string(value.year.year()), digits(value.number), digits(value.low),
                          digits(value.high), value.text});
    }
    return facts;
}

/// The way round closes: the table that a city gives out is read as the same facts.
TEST_F(Publishing, TheTableIsReadBackAsTheSameFacts)
{
    for (const char *sample : {"comprehensive-plan.txt", "transport-results.html", "evaluation-2022.txt",
                               "tourism-plan.txt", "later-basic-plan.txt"}) {
        const auto file = source_folder() / "samples" / sample;
        ASSERT_EQ(run({"import", "--db", "round.db", file.string()}).status, 0);
        ASSERT_EQ(run({"export", "--db", "round.db", "1", "--format", "csv", "-o", "values.csv"}).status, 0);
        const auto before = model::from_json(run({"export", "--db", "round.db", "1"}).output);
        const auto again = model::from_json(run({"read", "values.csv"}).output);
        ASSERT_TRUE(before && again);
        EXPECT_THAT(facts_of(*again), testing::ContainerEq(facts_of(*before))) << sample;
        EXPECT_GT(facts_of(*before).size(), 5U) << sample;
        std::filesystem::remove(m_folder.path() / "round.db");
    }
}

} // namespace
} // namespace taikei::cli

#include "cli/program.hpp"
#include "model/plan_format.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// Rules are checked, tried and assigned, and kinds confirmed, all through the built program.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char *plan_text = R"({"format":"taikei-plan/1","municipality":{"code":null,"name":"汐見市"},
"plan":{"title":"総合計画","kind":"comprehensive","period":{"from":2019,"to":2023},"levels":["施策"]},
"nodes":[{"id":"1","parent":null,"level":"施策","code":"1","title":"健康","departments":[],"sections":[],"measures":[],
"relatedPlans":[],"ratings":[],"roles":[],"tags":[]}],
"indicators":[{"id":"1-i1","node":"1","name":"健診受診率","unit":"%","definition":null,"note":null,"values":[
{"kind":"observed","year":2018,"number":10.3,"text":"10.3%"},{"kind":"observed","year":2020,"number":17.4,"text":"17.4%"},
{"kind":"target","year":2023,"number":20.0,"text":"20.0%"}]}],"glossary":[]})";

class Ratings : public ::testing::Test {
protected:
    void SetUp() override
    {
        write_file(m_folder.path() / "plan.json", plan_text);
        const Ran imported = run({"import", "--person", "企画課", "plan.json"});
        ASSERT_EQ(imported.status, 0) << imported.error;
    }

    Ran run(const std::vector<std::string> &arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path()});
    }

    store::TemporaryFolder m_folder;
};

TEST_F(Ratings, EveryShippedRuleIsListedAndSound)
{
    const Ran list = run({"rule", "list"});
    EXPECT_EQ(list.status, 0);
    EXPECT_THAT(list.output, AllOf(HasSubstr("fuji-5"), HasSubstr("tama-2015"), HasSubstr("多摩市")));
    EXPECT_THAT(run({"rule", "check", "fuji-5"}).output, HasSubstr("5 of 5 examples hold"));
}

TEST_F(Ratings, ARuleWithAGapIsRefusedWithItsLine)
{
    std::string rule = run({"rule", "show", "nagoya-port"}).output;
    rule.replace(rule.find("from = \"60%\""), 12, "from = \"61%\"");
    write_file(m_folder.path() / "rule.toml", rule);
    const Ran check = run({"rule", "check", "rule.toml"});
    EXPECT_EQ(check.status, 1);
    EXPECT_THAT(check.output, AllOf(HasSubstr("rule.toml, line"), HasSubstr("no grade is for attainment = 60%")));
    const Ran rated = run({"rate", "1", "--rule", "rule.toml"});
    EXPECT_EQ(rated.status, 1);
    EXPECT_THAT(rated.error, HasSubstr("no grade is for attainment = 60%"));
}

TEST_F(Ratings, AnExampleThatFailsIsTold)
{
    std::string rule = run({"rule", "show", "nagoya-port"}).output;
    const std::string right = "expect = \"順調\"";
    rule.replace(rule.find(right), right.size(), "expect = \"遅れ\"");
    write_file(m_folder.path() / "rule.toml", rule);
    const Ran check = run({"rule", "check", "rule.toml"});
    EXPECT_EQ(check.status, 1);
    EXPECT_THAT(check.output, HasSubstr("must give 遅れ and gives 順調"));
}

TEST_F(Ratings, ATrialRunShowsGradesReasonsAndWhoMoves)
{
    const Ran text = run({"rate", "1", "--rule", "nagoya-port", "--year", "R2", "--compare", "nagayo-9-2019"});
    EXPECT_EQ(text.status, 0) << text.error;
    EXPECT_THAT(text.output,
                AllOf(HasSubstr("R2年度の実績17.4%は、目標値20.0%に対する達成率87.0%で"), HasSubstr("順調 1"),
                      HasSubstr("1 would be rated differently")));
    const Ran json = run({"rate", "plan.json", "--rule", "nagoya-port", "--year", "2020", "--json"});
    EXPECT_THAT(json.output,
                AllOf(HasSubstr("\"grade\": \"順調\""), HasSubstr("\"kindConfirmed\": false"),
                      HasSubstr("\"measure\": \"87%\"")));
}

TEST_F(Ratings, TheAssignedRuleIsTakenInItsYears)
{
    EXPECT_THAT(run({"rate", "1"}).error, HasSubstr("no rule holds for this plan in 2020"));
    const Ran assigned = run({"rule", "assign", "1", "nagoya-port", "--from", "R元", "--to", "R5", "--person", "青木"});
    EXPECT_EQ(assigned.status, 0) << assigned.error;
    EXPECT_THAT(run({"rate", "1"}).output, HasSubstr("順調"));
    EXPECT_THAT(run({"rule", "assign", "1", "fuji-5"}).error, HasSubstr("--from R2"));
}

TEST_F(Ratings, AConfirmedKindStandsAboveTheProposal)
{
    EXPECT_THAT(run({"kind", "1"}).output, AllOf(HasSubstr("proposed"), HasSubstr("10.3% → 20.0%")));
    const Ran said = run({"kind", "1", "健診受診率", "--formula", "from-baseline", "--confirm", "--person", "青木"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.output, AllOf(HasSubstr("from-baseline"), HasSubstr("person 青木"), Not(HasSubstr("proposed"))));
    EXPECT_THAT(run({"rate", "1", "--rule", "nagoya-port"}).output,
                AllOf(HasSubstr("基準値10.3%から目標値20.0%への達成率73.2%で"), HasSubstr("やや遅れ 1")));
    EXPECT_EQ(run({"kind", "1", "健診受診率", "--direction", "sideways"}).status, 2);
}

TEST_F(Ratings, WhatAPersonJudgesIsKeptUsedAndCanBeTakenBack)
{
    EXPECT_THAT(run({"judge", "1", "健診受診率", "--state", "stopped"}).error,
                HasSubstr("no rule holds for this plan"));
    ASSERT_EQ(run({"rule", "assign", "1", "nagoya-port", "--from", "R元", "--to", "R5"}).status, 0);
    EXPECT_THAT(run({"judge", "1", "健診受診率", "--grade", "遅れ"}).error, HasSubstr("needs its reason"));
    EXPECT_THAT(run({"judge", "1", "健診受診率", "--grade", "Q", "--reason", "r"}).error,
                HasSubstr("'Q' is no grade or state"));
    EXPECT_THAT(run({"judge", "1", "健診受診率", "--state", "lost"}).error, HasSubstr("knows no state 'lost'"));
    EXPECT_THAT(run({"judge", "1"}).output, HasSubstr("nothing has been said"));

    const Ran said = run({"judge", "1", "健診受診率", "--grade", "遅れ", "--reason", "豪雨", "--person", "企画課"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.output, AllOf(HasSubstr("2020"), HasSubstr("企画課"), HasSubstr("豪雨")));
    EXPECT_THAT(run({"rate", "1"}).output,
                HasSubstr("R2年度の評価は、規則では順調のところ、人の判断により遅れ（理由：豪雨、企画課）"));
    EXPECT_THAT(run({"rate", "1", "--rule", "fuji-5"}).output, HasSubstr("not used: what 企画課 said of 健診受診率"));

    EXPECT_EQ(run({"judge", "1", "健診受診率", "--withdraw", "--person", "森"}).status, 0);
    EXPECT_THAT(run({"rate", "1"}).output, HasSubstr("順調 1"));
    EXPECT_THAT(run({"judge", "1", "--json"}).output,
                AllOf(HasSubstr("\"value\": \"遅れ\""), HasSubstr("\"value\": null"), HasSubstr("\"person\": \"森\"")));
    EXPECT_THAT(run({"judge", "1", "健診受診率", "--withdraw"}).error, HasSubstr("nothing was said of it in 2020"));
    EXPECT_EQ(run({"judge", "1", "--state", "stopped"}).status, 2);
}

} // namespace
} // namespace taikei::cli

#include "cli/program.hpp"
#include "document/pdf/pdf_builder.hpp"
#include "model/plan_format.hpp"
#include "store/temporary_folder.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// What `taikei read` writes, and where.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string document = "基本目標1 支え合うまち\n\n"
                             "施策1-1 健康づくりの推進\n\n"
                             "指標名\t単位\t現状値（R2）\t目標値（R7）\n"
                             "講座の参加者数\t人\t1,234\t2,000\n"
                             "健康な人の割合\t％\t60.5\t維持\n";

class ReadCommand : public ::testing::Test {
protected:
    void SetUp() override
    {
        write_file(m_folder / "plan.txt", document);
        write_file(m_folder / "other.txt", document + "食べ物の購入先\t店\t3\t5\n");
    }

    Ran run(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.insert(arguments.begin(), "read");
        return run_program(arguments, {.folder = m_folder.path(), .input = input});
    }

    store::TemporaryFolder m_folder;
};

TEST_F(ReadCommand, NamesThePrintedPageInProvenance)
{
    using document::pdf::testing::PdfBuilder;
    using document::pdf::testing::print;
    write_file(
        m_folder / "plan.pdf",
        PdfBuilder{}
            .with_roman_labels()
            .add_page(print(100, 780, 14, "基本目標1 支え合うまち") + print(100, 740, 12, "施策1-1 健康づくりの推進"))
            .build());
    EXPECT_THAT(run({"--provenance", "plan.pdf"}).output, HasSubstr("\"label\": \"i\""));
}

TEST_F(ReadCommand, WritesThePlanFormat)
{
    const Ran ran = run({"plan.txt"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.error, IsEmpty());
    EXPECT_THAT(ran.output, StartsWith("{\n  \"format\": \"taikei-plan/1\",\n"));
    const auto plan = model::from_json(ran.output);
    ASSERT_TRUE(plan.has_value()) << plan.error().message;
    ASSERT_EQ(plan->indicators.size(), 2u);
    EXPECT_EQ(plan->indicators[0].values[1].number, base::Decimal(2000));
    EXPECT_THAT(names_in(m_folder.path()), ElementsAre("other.txt", "plan.txt"));
}

TEST_F(ReadCommand, WritesSeveralOneALine)
{
    const Ran ran = run({"plan.txt", "other.txt"});
    ASSERT_EQ(std::ranges::count(ran.output, '\n'), 2);
    const std::size_t end = ran.output.find('\n');
    EXPECT_EQ(model::from_json(ran.output.substr(0, end))->indicators.size(), 2u);
    EXPECT_EQ(model::from_json(ran.output.substr(end + 1))->indicators.size(), 3u);
}

TEST_F(ReadCommand, WritesAFileEachIntoAFolder)
{
    const Ran ran = run({"-o", "out", "plan.txt", "other.txt"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.output, IsEmpty());
    EXPECT_THAT(names_in(m_folder / "out"), ElementsAre("other.json", "plan.json"));
    EXPECT_EQ(content_of(m_folder / "out/plan.json"), run({"plan.txt"}).output);
}

TEST_F(ReadCommand, ReadsStandardInput)
{
    EXPECT_EQ(run({"-"}, document).output, run({"plan.txt"}).output);
    EXPECT_EQ(run({"-"}, "").error, "taikei: -: the file is empty: check that it was saved or downloaded completely\n");
}

TEST_F(ReadCommand, ReadsItsOwnOutput)
{
    ASSERT_EQ(run({"-o", "out", "plan.txt"}).status, 0);
    EXPECT_EQ(run({"out/plan.json"}).output, run({"plan.txt"}).output);
}

TEST_F(ReadCommand, ShowsPeopleATreeAndTheValues)
{
    EXPECT_EQ(run({"--format", "text", "plan.txt"}).output,
              "(no title) (comprehensive)\n"
              "2 nodes, 2 indicators, 4 values, 0 findings\n"
              "\n"
              "1 支え合うまち  [1]  2 indicators\n"
              "└─ 1-1 健康づくりの推進  [1-1]  2 indicators\n"
              "\n"
              "indicator       unit  kind      year  number  mark      text\n"
              "講座の参加者数  人    observed  2020    1234            1,234\n"
              "講座の参加者数  人    target    2025    2000            2,000\n"
              "健康な人の割合  ％    observed  2020    60.5            60.5\n"
              "健康な人の割合  ％    target    2025          maintain  維持\n");
}

TEST_F(ReadCommand, TakesFromTheUserWhatTheDocumentDoesNotPrint)
{
    const auto plan = model::from_json(
        run({"--municipality", "汐見市", "--title", "健康増進計画", "--kind", "sector", "plan.txt"}).output);
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(plan->municipality.name, "汐見市");
    EXPECT_EQ(plan->title, "健康増進計画");
    EXPECT_EQ(plan->kind, model::PlanKind::Sector);
    EXPECT_EQ(model::from_json(run({"--municipality", "019992", "plan.txt"}).output)->municipality.code, "019992");
    const Ran mistyped = run({"--municipality", "12345", "plan.txt"});
    EXPECT_NE(mistyped.status, 0);
    EXPECT_THAT(mistyped.error, HasSubstr("--municipality: 12345 lacks the check digit of a local government code"));
}

TEST_F(ReadCommand, TakesAProfile)
{
    write_file(m_folder / "odd.txt", "柱の甲 支え合うまち\n\n枝の甲 健康づくりの推進\n\n枝の乙 医療の充実\n");
    write_file(m_folder / "profile.toml",
               "municipality = \"汐見市\"\n"
               "[[level]]\nname = \"柱\"\npattern = \"柱の(.)\"\n"
               "[[level]]\nname = \"枝\"\npattern = \"枝の(.)\"\n");
    const auto plan = model::from_json(run({"--profile", "profile.toml", "odd.txt"}).output);
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(plan->municipality.name, "汐見市");
    ASSERT_EQ(plan->nodes.size(), 3u);
    EXPECT_EQ(plan->nodes[1].level, "枝");
    EXPECT_EQ(plan->nodes[1].code, "甲");
    EXPECT_EQ(plan->nodes[2].parent, plan->nodes[0].id);
}

TEST_F(ReadCommand, SaysWhereAProfileIsWrong)
{
    write_file(m_folder / "profile.toml", "municipality = \"汐見市\"\nnonsense = [\n");
    const Ran ran = run({"--profile", "profile.toml", "plan.txt"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, AllOf(StartsWith("taikei: profile.toml, line "), HasSubstr("no TOML")));
    write_file(m_folder / "profile.toml", "title = \"計画\"\nlevels = \"柱\"\n");
    EXPECT_THAT(run({"--profile", "profile.toml", "plan.txt"}).error,
                StartsWith("taikei: profile.toml, line 2: unknown key 'levels': a profile knows level, municipality, "
                           "code, title and kind; correct or remove it"));
    write_file(m_folder / "profile.toml", "[[level]]\nname = \"柱\"\npattern = \"柱の(.)\"\nnumber = \"1\"\n");
    EXPECT_THAT(run({"--profile", "profile.toml", "plan.txt"}).error,
                StartsWith("taikei: profile.toml, line 4: unknown key 'number': a [[level]] knows name and pattern"));
    write_file(m_folder / "profile.toml", "code = \"01999\"\n");
    EXPECT_THAT(run({"--profile", "profile.toml", "plan.txt"}).error,
                StartsWith("taikei: profile.toml, line 1: 01999 lacks the check digit"));
    std::filesystem::create_directory(m_folder / "profiles");
    EXPECT_THAT(
        run({"--profile", "profiles", "plan.txt"}).error,
        StartsWith("taikei: profiles: this is a folder; --profile takes one file, as in profiles/profile.toml"));
    write_file(m_folder / "large.toml", std::string(100'000, '#'));
    EXPECT_THAT(run({"--profile", "large.toml", "plan.txt"}).error,
                StartsWith("taikei: large.toml: the file is larger than 64 KB, which no profile is"));
    EXPECT_THAT(run({"--profile", "none.toml", "plan.txt"}).error,
                StartsWith("taikei: none.toml: there is no such file"));
}

TEST_F(ReadCommand, KeepsTheOrderOfTheFiles)
{
    std::vector<std::string> files;
    for (int i = 0; i < 12; ++i) {
        files.push_back(std::to_string(i) + ".txt");
        // The longer a file, the later it ends; the first ones are the longest.
        std::string text = document;
        for (int j = 0; j < (12 - i) * 200; ++j)
            text += "指標" + std::to_string(j) + "\t店\t3\t5\n";
        write_file(m_folder.path() / files.back(), "第" + std::to_string(i) + "次総合計画\n\n" + text);
    }
    const std::string output = run(files).output;
    std::vector<std::size_t> counts;
    for (std::size_t begin = 0; begin < output.size(); begin = output.find('\n', begin) + 1)
        counts.push_back(model::from_json(output.substr(begin, output.find('\n', begin) - begin))->indicators.size());
    ASSERT_EQ(counts.size(), 12u);
    EXPECT_TRUE(std::ranges::is_sorted(counts, std::ranges::greater{}));
}

TEST_F(ReadCommand, ReadsOnlyThePagesAskedFor)
{
    write_file(m_folder / "pages.txt",
               document + "\f施策1-2 医療の充実\n\n\f施策1-3 子育ての支援\n\n\f施策1-4 学びの場\n\n");
    const auto titles = [&](const std::string &pages) {
        std::vector<std::string> all;
        const auto plan = model::from_json(run({"--pages", pages, "pages.txt"}).output);
        for (const model::Node &node : plan.value().nodes)
            all.push_back(node.title);
        return all;
    };
    EXPECT_THAT(titles("2-3"), ElementsAre("医療の充実", "子育ての支援"));
    EXPECT_THAT(titles("4,2"), ElementsAre("医療の充実", "学びの場"));
    EXPECT_EQ(run({"--pages", "5-", "pages.txt"}).error,
              "taikei: pages.txt: pages 5- were asked for, and this document has 4: ask for pages that it has\n");
    EXPECT_EQ(
        run({"--pages", "1", "plan.txt"}).error,
        "taikei: plan.txt: pages 1 were asked for, and this document has no pages to choose from: read it whole\n");
}

TEST_F(ReadCommand, RefusesPagesThatNameNone)
{
    for (const std::string pages : {"0", "x", "4-3", "1,", "", "1-2-3"}) {
        const Ran ran = run({"--pages", pages, "plan.txt"});
        EXPECT_EQ(ran.status, 2) << pages;
        EXPECT_THAT(ran.error,
                    AllOf(StartsWith("taikei read: --pages: '"),
                          HasSubstr("names no pages: give numbers from 1 as 3, 3-40, 3- or 1,4-6")));
        EXPECT_EQ(run_program({"import", "--pages", pages, "plan.txt"}, {.folder = m_folder.path()}).status, 2);
    }
}

TEST_F(ReadCommand, RefusesPagesOfAPlanFile)
{
    ASSERT_EQ(run({"-o", "out", "plan.txt"}).status, 0);
    EXPECT_EQ(run({"--pages", "1", "out/plan.json"}).error,
              "taikei: out/plan.json: a plan in the plan format has no pages to choose from: read it whole\n");
}

TEST_F(ReadCommand, AddsPlacesWhenAsked)
{
    EXPECT_THAT(run({"--provenance", "plan.txt"}).output,
                AllOf(HasSubstr("\"file\": \"plan.txt\""), HasSubstr("\"confidence\""), HasSubstr("\"findings\"")));
    EXPECT_THAT(run({"plan.txt"}).output, ::testing::Not(HasSubstr("\"confidence\"")));
}

TEST_F(ReadCommand, ListsFindingsBesideThePlan)
{
    // The head gives the target column no year: that is a finding, and a value less.
    write_file(m_folder / "odd.txt",
               "施策1 健康づくりの推進\n\n指標名\t単位\t現状値（R2）\t目標値\n参加者数\t人\t12\t20\n");
    const Ran ran = run({"--findings", "odd.txt"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.error,
                AllOf(StartsWith("finding "), HasSubstr("odd.txt, line "),
                      HasSubstr("\nvalue-without-year: The year of a value is printed nowhere")));
    EXPECT_TRUE(model::from_json(ran.output).has_value());
}

} // namespace
} // namespace taikei::cli

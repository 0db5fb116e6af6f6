#include "cli/program.hpp"
#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// What `taikei compute` writes.
namespace taikei::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string computed_text = "施策1-1 相談支援の充実\n\n"
                                  "具体的な取組（R2年度）\n"
                                  "・自立支援事業を実施（新規相談件数200件、プラン作成件数30件）\n\n"
                                  "指標名\t単位\tH30年度\tR1年度\tR2年度\n"
                                  "プラン作成率\t％\t20.1\t18.4\t15.0\n";

const std::string formulas = "[[formula]]\nname = \"プラン作成率\"\nunit = \"%\"\n"
                             "formula = \"プラン作成件数 / 新規相談件数 * 100\"\n";

class ComputeCommand : public ::testing::Test {
protected:
    void SetUp() override
    {
        write_file(m_folder / "plan.txt", computed_text);
        write_file(m_folder / "rates.toml", formulas);
    }

    Ran run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "compute");
        return run_program(arguments, {.folder = m_folder.path(), .input = {}});
    }

    store::TemporaryFolder m_folder;
};

TEST_F(ComputeCommand, ComputesARateFromCountsInTheText)
{
    const Ran ran = run({"plan.txt", "--formulas", "rates.toml", "--year", "R2"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_EQ(ran.output.substr(0, ran.output.find("\n  新規")),
              "プラン作成率  R2 (2020)  15.0 %\n"
              "  = プラン作成件数 / 新規相談件数 * 100\n"
              "  プラン作成件数 = 30 件  (in the text: 具体的な取組; the year is that of the values beside it; "
              "plan.txt, line 3)");
    EXPECT_THAT(ran.output, HasSubstr("the plan prints 15, which agrees"));
}

TEST_F(ComputeCommand, SaysWhyThereIsNoResult)
{
    const Ran ran = run({"plan.txt", "--formulas", "rates.toml", "--year", "R1"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("プラン作成率  R1 (2019)  undefined: プラン作成件数 has no value for R1 (2019)"));
}

TEST_F(ComputeCommand, WritesJson)
{
    const Ran ran = run({"plan.txt", "--formulas", "rates.toml", "--year", "2020", "--json"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("\"number\": 15.0"));
    EXPECT_THAT(ran.output, HasSubstr("\"origin\": \"text\""));
}

TEST_F(ComputeCommand, RefusesABadFileOfFormulas)
{
    write_file(m_folder / "rates.toml", formulas + "[[formula]]\nname = \"甲\"\nformula = \"甲 * 2\"\n");
    const Ran ran = run({"plan.txt", "--formulas", "rates.toml"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.error, HasSubstr("formulas take each other's results in a circle: 甲 → 甲"));
}

TEST_F(ComputeCommand, NeedsAFileOfFormulas)
{
    const Ran ran = run({"plan.txt"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.error, HasSubstr("--formulas FILE is missing"));
}

/// A plan that was brought in, with a rate that follows from its other indicators.
class KeptFormulas : public ComputeCommand {
protected:
    void SetUp() override
    {
        write_file(m_folder / "kept.txt",
                   "施策1-1 相談支援の充実\n\n指標名\t単位\tH30年度\tR1年度\tR2年度\n"
                   "プラン作成率\t％\t20.1\t18.4\t15.0\nプラン作成件数\t件\t\t40\t30\n"
                   "新規相談件数\t件\t\t200\t200\n");
        write_file(m_folder / "rates.toml", formulas);
        ASSERT_EQ(taikei({"import", "kept.txt", "--person", "企画課"}).status, 0);
    }

    Ran taikei(std::vector<std::string> arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path(), .input = {}});
    }

    Ran keep() const { return run({"1", "--formulas", "rates.toml", "--keep", "--person", "森", "--reason", "試行"}); }
};

TEST_F(KeptFormulas, HoldUntilTheyAreReplacedOrTakenBack)
{
    EXPECT_THAT(run({"1"}).error, HasSubstr("the plan has no kept formulas"));
    EXPECT_EQ(keep().output, "plan 1: formulas kept: 1\n") << keep().error;
    EXPECT_THAT(run({"1"}).output, HasSubstr("プラン作成率  R1 (2019)  20.0 %"));
    write_file(m_folder / "rates.toml", "[[formula]]\nname = \"プラン作成率\"\nformula = \"新規相談件数 - 1\"\n");
    EXPECT_EQ(keep().status, 0);
    EXPECT_THAT(run({"1", "--year", "R1"}).output, HasSubstr("199.00 件"));
    EXPECT_EQ(run({"1", "--withdraw"}).output, "plan 1: the formulas were taken back\n");
    EXPECT_THAT(run({"1"}).error, HasSubstr("the plan has no kept formulas"));
    EXPECT_EQ(run({"1", "--withdraw"}).status, 1);
}

TEST_F(KeptFormulas, AFileThatDoesNotFitThePlanIsNotKept)
{
    write_file(m_folder / "rates.toml", formulas + "[[formula]]\nname = \"甲\"\nformula = \"乙 * 2\"\n");
    const Ran unknown = keep();
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.error, HasSubstr("rates.toml, 甲"));
    EXPECT_THAT(unknown.error, HasSubstr("nothing in the plan is called 乙"));
    write_file(m_folder / "rates.toml", "[[formula]]\nname = \"甲\"\nunit = \"人\"\nformula = \"新規相談件数 * 2\"\n");
    EXPECT_EQ(keep().status, 1);
    write_file(m_folder / "rates.toml", "[[formula]]\nname = \"甲\"\nformula = \"(新規相談件数\"\n");
    EXPECT_EQ(keep().status, 1);
    write_file(m_folder / "rates.toml", "[[formula]]\nname = \"甲\"\nformula = \"甲 * 2\"\n");
    EXPECT_THAT(keep().error, HasSubstr("in a circle: 甲 → 甲"));
    EXPECT_THAT(run({"1"}).error, HasSubstr("the plan has no kept formulas"));
}

TEST_F(KeptFormulas, AFormulaThatNoIndicatorPrintsIsNamed)
{
    write_file(m_folder / "rates.toml", "[[formula]]\nname = \"甲\"\nformula = \"新規相談件数 * 2\"\n");
    EXPECT_THAT(keep().output, HasSubstr("plan 1: 甲 is the name of no indicator"));
}

TEST_F(KeptFormulas, AreFrozenWithAPublication)
{
    EXPECT_EQ(taikei({"publish", "1"}).status, 0);
    EXPECT_THAT(taikei({"export", "1", "--publication", "1"}).output, Not(HasSubstr("\"formulas\"")));
    EXPECT_EQ(keep().status, 0);
    EXPECT_EQ(taikei({"publish", "1"}).status, 0);
    EXPECT_EQ(run({"1", "--withdraw"}).status, 0);
    const Ran frozen = taikei({"export", "1", "--publication", "2"});
    EXPECT_THAT(frozen.output, HasSubstr("プラン作成件数 / 新規相談件数 * 100"));
    EXPECT_THAT(frozen.output, HasSubstr("\"reason\": \"試行\""));
    EXPECT_THAT(frozen.output, HasSubstr("\"person\": \"森\""));
}

TEST_F(KeptFormulas, AreKeptWithAKeptPlanAlone)
{
    EXPECT_THAT(run({"kept.txt", "--formulas", "rates.toml", "--keep"}).error, HasSubstr("bring it in with"));
    EXPECT_EQ(run({"1", "--keep"}).status, 2);
    EXPECT_EQ(run({"1", "--keep", "--withdraw", "--formulas", "rates.toml"}).status, 2);
    EXPECT_EQ(run({"1", "--withdraw", "--formulas", "rates.toml"}).status, 2);
}

/// The rate stands in the table of a real evaluation sheet, and its counts only in the text.
TEST_F(ComputeCommand, TheRateOfARealSheetComesOutOfItsText)
{
    const auto sheets = source_folder() / "../shared/corpus/tomakomai-evaluation.txt";
    if (!std::filesystem::exists(sheets))
        GTEST_SKIP() << "the real sheets are not part of the repository: " << sheets;
    write_file(m_folder / "rates.toml", formulas + "node = \"2120721\"\n");
    const Ran ran = run({std::filesystem::canonical(sheets).string(), "--formulas", "rates.toml", "--year", "R2"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("プラン作成率  R2 (2020)  9.1 %"));
    EXPECT_THAT(ran.output, HasSubstr("プラン作成件数 = 88 件"));
    EXPECT_THAT(ran.output, HasSubstr("新規相談件数 = 970 件"));
    EXPECT_THAT(ran.output, HasSubstr("the plan prints 9.1, which agrees"));
}

} // namespace
} // namespace taikei::cli

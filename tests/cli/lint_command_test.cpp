#include "cli/program.hpp"
#include "store/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// What `taikei lint` writes.
namespace taikei::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string linted_text = "施策1-1 健康づくりの推進\n担当課 健康課\n\n"
                                "指標名\t単位\t現状値（R2）\t目標値（R7）\n"
                                "講座の参加者数\t人\t1,234\t1,234\n"
                                "健康な人の割合\t％\t160.5\t170\n"
                                "受診率\t％\t30.5\t40\n";

class LintCommand : public ::testing::Test {
protected:
    void SetUp() override { write_file(m_folder / "plan.txt", linted_text); }

    Ran run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "lint");
        return run_program(arguments, {.folder = m_folder.path(), .input = {}});
    }

    store::TemporaryFolder m_folder;
};

TEST_F(LintCommand, SaysWhatWasFoundWhereWhyAndWhatToDo)
{
    const Ran ran = run({"plan.txt", "--now", "R6"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(
        ran.output,
        HasSubstr(
            "Error  rate-over-100  “健康な人の割合” is 160.5％ in FY2020 (R2), more than 100%.  [plan.txt, line 6"));
    EXPECT_THAT(ran.output, HasSubstr("Hint  target-met  "));
    EXPECT_THAT(
        ran.output,
        HasSubstr(
            "rate-over-100 × 1\n  A share cannot be that large.\n  Check what was divided by what, and the unit.\n"));
    EXPECT_THAT(ran.output, Not(HasSubstr("受診率")));
}

TEST_F(LintCommand, SpeaksJapanese)
{
    const Ran ran = run({"plan.txt", "--now", "2024", "--language", "ja"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("「健康な人の割合」の令和2年度（2020）の値が160.5％で、100%を超えています。"));
}

TEST_F(LintCommand, WritesJsonForProgramsInBothLanguages)
{
    const Ran ran = run({"plan.txt", "--now", "2024", "--json"});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("\"kind\": \"rate-over-100\""));
    EXPECT_THAT(ran.output, HasSubstr("\"ja\": \"「健康な人の割合」"));
    EXPECT_THAT(ran.output, HasSubstr("\"plan\": \"plan.txt\""));
}

TEST_F(LintCommand, RefusesAYearThatIsNone)
{
    const Ran ran = run({"plan.txt", "--now", "soon"});
    EXPECT_EQ(ran.status, 1);
}

} // namespace
} // namespace taikei::cli

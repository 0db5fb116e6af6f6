#include "cli/program.hpp"
#include "places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// How the program answers to its name, to questions and to mistakes on its line.
namespace taikei::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

TEST(Usage, AloneIsWrongAndListsTheCommands)
{
    const Ran ran = run_program({});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.output, IsEmpty());
    EXPECT_THAT(ran.error,
                AllOf(StartsWith("usage: taikei COMMAND"), HasSubstr("\n  import "), HasSubstr("\n  serve ")));
}

TEST(Usage, HelpIsNoError)
{
    for (const std::string word : {"help", "--help", "-h"}) {
        const Ran ran = run_program({word});
        EXPECT_EQ(ran.status, 0);
        EXPECT_THAT(ran.output, StartsWith("usage: taikei COMMAND"));
    }
    EXPECT_EQ(run_program({"help", "read"}).output, run_program({"read", "--help"}).output);
    EXPECT_THAT(run_program({"help", "version"}).output, StartsWith("usage: taikei version"));
}

TEST(Usage, HelpOfACommandReadsLikeAPage)
{
    EXPECT_EQ(run_program({"help", "list"}).output, R"(usage: taikei list [OPTIONS]

Lists the plans that the database keeps, with the number that other commands call them by.

Options:
  -h,--help                   print this help
  --db FILE                   the database; default: $TAIKEI_DB, or taikei.db in this folder
  --municipality NAME|CODE    only the plans of this municipality
  --json                      write JSON

Examples:
  taikei list
  taikei list --municipality 汐見市 --json
)");
}

TEST(Usage, VersionNamesThePlanFormat)
{
    const Ran ran = run_program({"version"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.output, "taikei " TAIKEI_VERSION " (plan format taikei-plan/1)\n");
    EXPECT_EQ(run_program({"--version"}).output, ran.output);
}

TEST(Usage, AMistypedCommandIsGuessed)
{
    const Ran ran = run_program({"improt"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.error, StartsWith("taikei: there is no command 'improt'; did you mean 'import'?\n"));
    EXPECT_THAT(run_program({"launder"}).error, Not(HasSubstr("did you mean")));
}

struct Mistake {
    std::vector<std::string> line;
    std::string words;
};

TEST(Usage, MistakesAreNamedAndNothingIsDone)
{
    const Mistake mistakes[] = {
        {{"read"}, "FILE is required"},
        {{"read", "--nonsense", "plan.txt"}, "--nonsense"},
        {{"read", "--format", "xml", "plan.txt"}, "xml"},
        {{"read", "--kind", "letter", "plan.txt"}, "letter"},
        {{"read", "-o", "out", "a/plan.txt", "b/plan.txt"}, "plan.json"},
        {{"show"}, "PLAN is required"},
        {{"diff", "one"}, "B is required"},
        {{"export", "1", "--format", "pdf"}, "pdf"},
        {{"serve", "--port", "70000"}, "70000"},
        {{"version", "please"}, "please"},
    };
    for (const Mistake &mistake : mistakes) {
        const Ran ran = run_program(mistake.line);
        EXPECT_EQ(ran.status, 2) << mistake.words;
        EXPECT_THAT(ran.output, IsEmpty());
        EXPECT_THAT(ran.error,
                    AllOf(StartsWith("taikei " + mistake.line.front() + ": "), HasSubstr(mistake.words),
                          HasSubstr("See 'taikei help " + mistake.line.front() + "'.")));
    }
}

TEST(Usage, NoColourGoesIntoAPipe)
{
    EXPECT_THAT(run_program({"read", "--format", "text", source_folder() / "tests/documents/mixed-eras.json"},
                            {.environment = {"TERM=xterm-256color"}})
                    .output,
                Not(HasSubstr("\x1b")));
}

} // namespace
} // namespace taikei::cli

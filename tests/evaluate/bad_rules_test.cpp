#include "evaluate/read_rule.hpp"

#include <gmock/gmock.h>

using namespace taikei;
using namespace taikei::evaluate;
using testing::AllOf;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;

namespace {

constexpr std::string_view head = R"(format = "taikei-rule/1"
id = "x"
title = "規則"
version = "1"
)";

/// A rule whose only scale has these lines; they begin at line 8.
std::string with_scale(const std::string &lines)
{
    return std::string(head) + "[[scale]]\nid = \"indicator\"\nof = \"indicator\"\n" + lines;
}

std::vector<base::Error> problems_of(const std::string &text)
{
    const auto rule = read_rule(text, "rule.toml");
    return rule ? std::vector<base::Error>{} : rule.error();
}

auto problem(const std::string &where, const std::string &message)
{
    return AllOf(Field(&base::Error::where, where), Field(&base::Error::message, HasSubstr(message)));
}

TEST(BadRules, AGapBetweenEdgesIsNamedWithTheValueThatFallsIn)
{
    const auto problems = problems_of(with_scale("measure = \"attainment\"\n"
                                                 "grade = [{ name = \"A\", above = \"80%\" },\n"
                                                 "         { name = \"B\", below = \"80%\" }]\n"));
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 5", "no grade is for attainment = 80%")));
}

TEST(BadRules, AnOverlapIsNamedWithTheValueThatHasTwoGrades)
{
    const auto problems = problems_of(with_scale("measure = \"attainment\"\n"
                                                 "grade = [{ name = \"A\", from = \"80%\" },\n"
                                                 "         { name = \"B\", to = \"80%\" }]\n"));
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 10", "'A' and 'B' overlap at attainment = 80%")));
}

TEST(BadRules, AGradeBehindAWiderOneIsNeverReached)
{
    const auto problems = problems_of(with_scale("grade = [{ name = \"A\", when = \"attainment >= 60%\" },\n"
                                                 "         { name = \"B\", when = \"attainment >= 80%\" },\n"
                                                 "         { name = \"C\", otherwise = true }]\n"));
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 9", "'B' can never be reached")));
}

TEST(BadRules, AConditionThatContradictsItselfIsNeverReached)
{
    const auto problems =
        problems_of(with_scale("grade = [{ name = \"A\", when = \"actual better than target and target better than "
                               "actual\" },\n"
                               "         { name = \"C\", otherwise = true }]\n"));
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 8", "'A' can never be reached")));
}

TEST(BadRules, AShareHeldAgainstABareNumberIsAWrongType)
{
    const auto problems = problems_of(with_scale("grade = [{ name = \"A\", when = \"attainment >= 80\" },\n"
                                                 "         { name = \"C\", otherwise = true }]\n"));
    EXPECT_THAT(
        problems,
        Contains(problem("rule.toml, line 8", "write the number with a percent sign (80%) or as a fraction (2/3)")));
}

TEST(BadRules, UnknownNamesAreNamedWithTheirColumn)
{
    const auto problems = problems_of(with_scale("grade = [{ name = \"A\", when = \"attainmnt >= 80%\" },\n"
                                                 "         { name = \"C\", otherwise = true }]\n"));
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 8", "column 1: the name 'attainmnt' is not known")));
    EXPECT_THAT(problems_of(with_scale("colour = 1\ngrade = [{ name = \"A\", otherwise = true }]\n")),
                Contains(problem("rule.toml, line 8", "'colour' is not known in a scale")));
}

TEST(BadRules, AGradeThatStandsTwiceIsRefused)
{
    const auto problems = problems_of(with_scale("grade = [{ name = \"A\", when = \"met\" },\n"
                                                 "         { name = \"A\", otherwise = true }]\n"));
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 9", "'A' stands twice")));
}

TEST(BadRules, AScaleMayOnlyUseThoseBeforeIt)
{
    const auto problems = problems_of(std::string(head)
                                      + "[[scale]]\nid = \"goal\"\nof = \"goal\"\nmeasure = \"mean(measure2)\"\n"
                                        "grade = [{ name = \"A\", otherwise = true }]\n");
    EXPECT_THAT(problems, Contains(problem("rule.toml, line 8", "there is no scale or question 'measure2'")));
}

TEST(BadRules, AMatrixNeedsEveryCell)
{
    const std::string scales = "[[scale]]\nid = \"a\"\nof = \"measure\"\nby_hand = true\n"
                               "grade = [{ name = \"x\" }, { name = \"y\" }]\n"
                               "[[scale]]\nid = \"m\"\nof = \"measure\"\ngrade = [{ name = \"P\" }, { name = \"Q\" }]\n"
                               "[scale.matrix]\nrows = \"a\"\ncolumns = \"a\"\n"
                               "[scale.matrix.cells]\nx = { x = \"P\", y = \"P\" }\ny = { x = \"P\" }\n";
    const auto problems = problems_of(std::string(head) + scales);
    EXPECT_THAT(problems, Contains(Field(&base::Error::message, HasSubstr("the row 'y' needs 'y'"))));
    EXPECT_THAT(problems, Contains(Field(&base::Error::message, HasSubstr("'Q' can never be reached"))));
}

TEST(BadRules, TextThatIsNoTomlIsRefusedWithItsLine)
{
    EXPECT_THAT(problems_of("format = \"taikei-rule/1\"\nid = \n"),
                Contains(Field(&base::Error::where, "rule.toml, line 2")));
}

TEST(BadRules, DeepNestingIsRefusedAndNothingBreaks)
{
    const std::string deep(5000, '(');
    const auto problems = problems_of(
        with_scale("grade = [{ name = \"A\", when = \"" + deep + "\" }, { name = \"C\", otherwise = true }]\n"));
    EXPECT_THAT(problems, Contains(Field(&base::Error::message, HasSubstr("nested too deeply"))));
}

TEST(BadRules, ADefinitionThatNeedsItselfIsRefused)
{
    const auto problems = problems_of(std::string(head) + "[define]\nround_and_round = \"not round_and_round\"\n"
                                      + "[[scale]]\nid = \"i\"\nof = \"indicator\"\n"
                                        "grade = [{ name = \"A\", when = \"round_and_round\" }, "
                                        "{ name = \"C\", otherwise = true }]\n");
    EXPECT_THAT(problems,
                Contains(Field(&base::Error::message,
                               testing::AnyOf(HasSubstr("needs itself"), HasSubstr("nested too deeply")))));
}

} // namespace

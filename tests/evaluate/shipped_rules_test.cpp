#include "evaluate/read_rule.hpp"
#include "evaluate/rule_examples.hpp"
#include "evaluate/shipped_rules.hpp"

#include <gmock/gmock.h>

using namespace taikei::evaluate;

namespace {

/// Every rule that ships is sound, and its own examples hold.
class ShippedRules : public testing::TestWithParam<ShippedRule> { };

TEST_P(ShippedRules, IsSoundAndItsExamplesHold)
{
    const auto rule = read_rule(GetParam().text, GetParam().path);
    ASSERT_TRUE(rule) << rule.error().front().where << ": " << rule.error().front().message;
    EXPECT_EQ(rule->id, GetParam().id);
    EXPECT_FALSE(rule->examples.empty());
    for (const ExampleResult &result : run_examples(*rule)) {
        EXPECT_TRUE(result.passed) << "line " << result.example->line << ", " << result.example->name << ": gave '"
                                   << result.given << "' " << result.reason << "\n  " << result.sentence;
    }
}

/// Edges are where mistakes are: every grade of every shipped rule that is computed stands in an example.
TEST_P(ShippedRules, HasAnExampleForEachComputedGrade)
{
    const auto rule = read_rule(GetParam().text, GetParam().path);
    ASSERT_TRUE(rule);
    for (const Scale &scale : rule->scales) {
        if (scale.method != Method::Tests || scale.grades.size() > 4)
            continue;
        for (const Grade &grade : scale.grades) {
            const bool shown = std::ranges::any_of(rule->examples, [&](const Example &example) {
                return example.expected == grade.name
                    && rule->scales[static_cast<std::size_t>(example.scale)].id == scale.id;
            });
            EXPECT_TRUE(shown) << rule->id << ": no example gives " << grade.name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedRules, testing::ValuesIn(shipped_rules()),
                         [](const testing::TestParamInfo<ShippedRule> &rule) {
                             std::string name = rule.param.id;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(ShippedRulesList, HoldsARuleForEachBodyOfTheTable)
{
    EXPECT_GE(shipped_rules().size(), 14U);
}

} // namespace

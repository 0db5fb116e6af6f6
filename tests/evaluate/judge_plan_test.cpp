#include "evaluate/judge_plan.hpp"

#include "evaluate/kind_statement.hpp"
#include "evaluate/printed_value.hpp"
#include "evaluate/read_rule.hpp"
#include "evaluate/trial.hpp"

#include <gmock/gmock.h>

namespace taikei::evaluate {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr std::string_view rolled_up = R"toml(
format = "taikei-rule/1"
id = "rolled-up"
title = "積み上げ"
version = "1"
[[scale]]
id = "indicator"
of = "indicator"
measure = "attainment"
state = [{ name = "未着手", when = "state == 'not-begun'" }, { name = "不能", unrated = true }]
grade = [{ name = "A", points = 2, from = "100%" }, { name = "B", points = 1, from = "50%", below = "100%" },
         { name = "C", points = 0, below = "50%" }]
[[scale]]
id = "measure"
of = "measure"
measure = "weighted_mean(indicator)"
grade = [{ name = "良", points = 1, from = 1 }, { name = "不良", points = 0, below = 1 }]
[[scale]]
id = "goal"
of = "goal"
grade = [{ name = "全て良", when = "worst(measure) == '良'" }, { name = "半数以上", when = "share(measure, '良') >= 50%" },
         { name = "その他", otherwise = true }]
)toml";

RatingRule rule_of(std::string_view text)
{
    auto rule = read_rule(text, "rule.toml");
    if (!rule)
        throw std::runtime_error(rule.error().front().where + ": " + rule.error().front().message);
    return std::move(*rule);
}

model::Node node(const std::string &id, const std::string &parent, const std::string &level)
{
    model::Node node;
    node.id = id;
    node.code = id;
    node.title = "施策" + id;
    node.level = level;
    if (!parent.empty())
        node.parent = parent;
    return node;
}

model::Indicator indicator(const std::string &id, const std::string &at, const std::string &actual)
{
    model::Indicator indicator;
    indicator.id = id;
    indicator.node = at;
    indicator.name = "指標" + id;
    indicator.values = {parse_printed_value("10", model::ValueKind::Observed, 2018),
                        parse_printed_value(actual, model::ValueKind::Observed, 2020),
                        parse_printed_value("100", model::ValueKind::Target, 2022)};
    return indicator;
}

/// One goal with two measures: the first has 100 and 40 of 100, the second 60.
model::Plan plan_of_two_measures()
{
    model::Plan plan;
    plan.nodes = {node("1", "", "目標"), node("1-1", "1", "施策"), node("1-2", "1", "施策")};
    plan.indicators = {indicator("a", "1-1", "100"), indicator("b", "1-1", "40"), indicator("c", "1-2", "60")};
    return plan;
}

std::vector<std::string> names(const RatingRule &rule, const PlanJudgement &judged, std::size_t scale)
{
    std::vector<std::string> names;
    for (const auto &item : judged.scales[scale])
        names.push_back(name_given(rule.scales[scale], item.judgement));
    return names;
}

PlanJudgement judged(const model::Plan &plan, const RatingRule &rule, const std::string &given = "")
{
    const JudgedTree tree(plan, {});
    auto input = read_hand_input(given, "given.toml", plan, rule, printed_input(plan, rule, 2020));
    if (!input)
        throw std::runtime_error(input.error().where + ": " + input.error().message);
    return judge_plan(tree, rule, 2020, std::move(*input));
}

constexpr std::string_view own_and_lower = R"toml(
format = "taikei-rule/1"
id = "own-and-lower"
title = "目標"
version = "1"
[[scale]]
id = "指標"
of = "indicator"
measure = "attainment"
grade = [{ name = "A", points = 2, from = "100%" }, { name = "B", points = 1, below = "100%" }]
[[scale]]
id = "goal"
of = "goal"
measure = "mean(own 指標) + count(lower 指標) * 10 + items('指標') * 100"
whole_numbers = true
grade = [{ name = "431", from = 431, to = 431 }, { name = "432", from = 432, to = 432 }, { name = "x", otherwise = true }]
)toml";

/// A goal's own indicator and those of its measures are told apart; without a word both are meant.
TEST(JudgePlan, TellsANodesOwnFromWhatLiesBelow)
{
    model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(own_and_lower);
    plan.indicators.push_back(indicator("g", "1", "100"));
    const JudgedTree tree(plan, {});
    const PlanJudgement result = judge_plan(tree, rule, 2020);
    EXPECT_THAT(names(rule, result, 1), ElementsAre("432"));
    EXPECT_THAT(sentence_on(tree, rule, result, 1, result.scales[1][0], Language::Japanese),
                HasSubstr("自らの指標の点数の平均＋下位の指標の評価数×10＋指標の対象数×100＝432で"));
    plan.indicators.back() = indicator("g", "1", "99");
    EXPECT_THAT(names(rule, judged(plan, rule), 1), ElementsAre("431"));
}

constexpr std::string_view against_others = R"toml(
format = "taikei-rule/1"
id = "against-others"
title = "比較"
version = "1"
[[reference]]
id = "elsewhere"
title = "全国平均"
indicator = "{name}（全国）"
values = { "指標b" = { 2020 = 41 } }
[[scale]]
id = "indicator"
of = "indicator"
grade = [{ name = "上", when = "actual better than elsewhere" }, { name = "下", otherwise = true }]
)toml";

/// What the rule states stands above the indicator of that name; an indicator that has neither is not rated.
TEST(JudgePlan, HoldsIndicatorsAgainstReferences)
{
    model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(against_others);
    plan.indicators.push_back(indicator("d", "1-1", "90"));
    plan.indicators.back().name = "指標a（全国）";
    plan.indicators.push_back(indicator("e", "1-1", "10"));
    plan.indicators.back().name = "指標b（全国）";
    const JudgedTree tree(plan, {});
    const PlanJudgement result = judge_plan(tree, rule, 2020);
    EXPECT_THAT(names(rule, result, 0), ElementsAre("上", "下", "", "", ""));
    EXPECT_EQ(result.scales[0][2].judgement.why.reason, Reason::NoReference);
    EXPECT_EQ(sentence_on(tree, rule, result, 0, result.scales[0][0], Language::Japanese),
              "R2年度の実績100は、全国平均90で、基準『実績値が全国平均より良い』を満たすため上（比較 1）");
    EXPECT_EQ(sentence_on(tree, rule, result, 0, result.scales[0][2], Language::Japanese),
              "R2年度は、R2年度の「全国平均」の値がないため評価できない（比較 1）");
}

TEST(JudgePlan, RollsUpFromIndicatorsToMeasuresToGoals)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const PlanJudgement result = judged(plan, rule);
    EXPECT_THAT(names(rule, result, 0), ElementsAre("A", "C", "B"));
    EXPECT_THAT(names(rule, result, 1), ElementsAre("良", "良"));
    EXPECT_THAT(names(rule, result, 2), ElementsAre("全て良"));
    EXPECT_THAT(count_grades(rule.scales[0], result.scales[0]),
                ElementsAre(Pair("A", 1), Pair("B", 1), Pair("C", 1), Pair("未着手", 0), Pair("不能", 0)));
}

TEST(JudgePlan, WeighsWhatTheFileSays)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const PlanJudgement result = judged(plan, rule, "[[entry]]\nindicator = \"b\"\nweight = 3\n");
    EXPECT_THAT(names(rule, result, 1), ElementsAre("不良", "良")); // (2 + 3 × 0) ÷ 4
    EXPECT_THAT(names(rule, result, 2), ElementsAre("半数以上"));
}

TEST(JudgePlan, CountsStatesApart)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const PlanJudgement result = judged(plan, rule, "[[entry]]\nindicator = \"指標b\"\nstate = \"not-begun\"\n");
    EXPECT_THAT(names(rule, result, 0), ElementsAre("A", "未着手", "B"));
    EXPECT_EQ(*result.scales[1][0].judgement.measure, Rational{2});
}

TEST(JudgePlan, TakesAnOverrideWithItsReasonAndTellsBoth)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const PlanJudgement result = judged(
        plan, rule,
        "[[entry]]\nmeasure = \"1-2\"\nscale = \"measure\"\ngrade = \"不良\"\nreason = \"豪雨\"\nby = \"企画課\"\n");
    EXPECT_THAT(names(rule, result, 1), ElementsAre("良", "不良"));
    const JudgedTree tree(plan, {});
    EXPECT_EQ(sentence_on(tree, rule, result, 1, result.scales[1][1], Language::Japanese),
              "R2年度の評価は、規則では良のところ、人の判断により不良（理由：豪雨、企画課）（積み上げ 1）");
}

TEST(JudgePlan, SaysOfAMeasureWhatWasCounted)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const PlanJudgement result = judged(plan, rule);
    const JudgedTree tree(plan, {});
    EXPECT_EQ(sentence_on(tree, rule, result, 1, result.scales[1][0], Language::Japanese),
              "R2年度は、indicatorの点数の加重平均1で、基準『1以上』を満たすため良（積み上げ 1）");
    EXPECT_THAT(sentence_on(tree, rule, result, 2, result.scales[2][0], Language::English),
                HasSubstr("worst grade in measure 良; it meets '"));
}

TEST(JudgePlan, AsksTheYearBefore)
{
    const RatingRule rule =
        rule_of("format = \"taikei-rule/1\"\nid = \"x\"\ntitle = \"前年\"\nversion = \"1\"\n"
                "[[scale]]\nid = \"i\"\nof = \"indicator\"\n"
                "grade = [{ name = \"上\", when = \"attainment >= 50%\" },\n"
                "  { name = \"続けて下\", when = \"known(previous_grade) and previous_grade worse than "
                "'上'\" },\n  { name = \"下\", otherwise = true }]\n");
    model::Plan plan;
    plan.indicators = {indicator("a", "", "10")};
    plan.indicators[0].values.push_back(parse_printed_value("20", model::ValueKind::Observed, 2019));
    EXPECT_THAT(names(rule, judged(plan, rule), 0), ElementsAre("続けて下"));
    plan.indicators[0].values.back() = parse_printed_value("80", model::ValueKind::Observed, 2019);
    EXPECT_THAT(names(rule, judged(plan, rule), 0), ElementsAre("下"));
}

TEST(JudgePlan, TakesPrintedRatingsWhereTheRuleSaysSo)
{
    const RatingRule rule =
        rule_of("format = \"taikei-rule/1\"\nid = \"x\"\ntitle = \"反映\"\nversion = \"1\"\n"
                "[[scale]]\nid = \"m\"\nof = \"measure\"\nby_hand = true\nprinted_as = \"反映区分\"\n"
                "grade = [{ name = \"A\" }, { name = \"B\" }]\n");
    model::Plan plan = plan_of_two_measures();
    model::Rating rating;
    rating.scheme = "反映区分";
    rating.value = "B";
    plan.nodes[1].ratings.push_back(rating);
    EXPECT_THAT(names(rule, judged(plan, rule), 0), ElementsAre("B", ""));
}

TEST(HandInput, RefusesWhatTheRuleDoesNotKnow)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const auto problem = [&](const std::string &text) {
        const auto input = read_hand_input(text, "given.toml", plan, rule, printed_input(plan, rule, 2020));
        return input ? std::string("none") : input.error().where + ": " + input.error().message;
    };
    EXPECT_THAT(problem("[[entry]]\nindicator = \"zzz\"\n"),
                HasSubstr("given.toml, line 1: the plan has no indicator"));
    EXPECT_THAT(problem("[[entry]]\nindicator = \"a\"\ngrade = \"A\"\n"), HasSubstr("needs its reason"));
    EXPECT_THAT(problem("[[entry]]\nindicator = \"a\"\ngrade = \"Q\"\nreason = \"r\"\n"),
                HasSubstr("line 3: 'Q' is no grade or state of 'indicator'"));
    EXPECT_THAT(problem("[[entry]]\nmeasure = \"1-1\"\nanswers = { need = \"◎\" }\n"),
                HasSubstr("the rule has no question 'need'"));
    EXPECT_THAT(problem("entry = 3\n"), HasSubstr("line 1"));
}

HandStatement said(HandMatter matter, const std::string &item, const std::string &about, const char *value)
{
    HandStatement statement;
    statement.is_indicator = matter == HandMatter::State;
    statement.item = item;
    statement.name = statement.is_indicator ? "指標" + item : item + " 施策" + item;
    statement.year = 2020;
    statement.matter = matter;
    statement.about = about;
    if (value != nullptr)
        statement.value = value;
    statement.reason = "豪雨";
    statement.person = "企画課";
    return statement;
}

TEST(HandStatements, HoldInTheirYearUntilTheyAreTakenBack)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    std::vector<HandStatement> statements = {said(HandMatter::State, "b", "", state_not_begun.data()),
                                             said(HandMatter::Grade, "1-2", "measure", "不良")};
    const auto grades = [&](int scale) {
        const JudgedTree tree(plan, {}, statements);
        return names(rule, judge_plan(tree, rule, 2020), static_cast<std::size_t>(scale));
    };
    EXPECT_THAT(grades(0), ElementsAre("A", "未着手", "B"));
    EXPECT_THAT(grades(1), ElementsAre("良", "不良"));
    statements.push_back(said(HandMatter::Grade, "1-2", "measure", nullptr));
    EXPECT_THAT(grades(1), ElementsAre("良", "良"));
    for (HandStatement &statement : statements)
        statement.year = 2019;
    EXPECT_THAT(grades(0), ElementsAre("A", "C", "B"));
}

TEST(HandStatements, TellWhatTheRuleOrThePlanDoesNotKnow)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    const std::vector<HandStatement> statements = {said(HandMatter::State, "b", "", "lost"),
                                                   said(HandMatter::State, "z", "", "stopped")};
    const HandInput input = given_input(plan, rule, 2020, statements);
    ASSERT_EQ(input.unused.size(), 2U);
    EXPECT_THAT(input.unused[0].why, HasSubstr("the rule knows no state 'lost'; it knows cannot-be-rated, not-begun"));
    EXPECT_THAT(input.unused[1].why, HasSubstr("nothing of this name"));
}

TEST(HandStatements, LeaveUnratedWhereTheRuleHasNoWordForTheState)
{
    const RatingRule rule = rule_of("format = \"taikei-rule/1\"\nid = \"x\"\ntitle = \"達成\"\nversion = \"1\"\n"
                                    "[[scale]]\nid = \"i\"\nof = \"indicator\"\nmeasure = \"attainment\"\n"
                                    "grade = [{ name = \"○\", from = \"50%\" }, { name = \"×\", below = \"50%\" }]\n");
    model::Plan plan;
    plan.indicators = {indicator("a", "", "100"), indicator("b", "", "100")};
    const JudgedTree tree(plan, {}, {said(HandMatter::State, "b", "", "stopped")});
    const PlanJudgement result = judge_plan(tree, rule, 2020);
    EXPECT_THAT(names(rule, result, 0), ElementsAre("○", ""));
    EXPECT_EQ(result.scales[0][1].judgement.why.reason, Reason::Stopped);
    EXPECT_EQ(sentence_on(tree, rule, result, 0, result.scales[0][1], Language::Japanese),
              "R2年度は、人が中止としたため評価できない（達成 1）");
}

TEST(FindMoves, TellsWhoWouldBeRatedDifferently)
{
    const model::Plan plan = plan_of_two_measures();
    const RatingRule rule = rule_of(rolled_up);
    std::string stricter(rolled_up);
    stricter.replace(stricter.find("from = \"50%\""), 12, "from = \"70%\"");
    stricter.replace(stricter.find("below = \"50%\""), 13, "below = \"70%\"");
    const RatingRule other = rule_of(stricter);
    const auto moves = find_moves(rule, judged(plan, rule), other, judged(plan, other));
    ASSERT_EQ(moves.size(), 3U); // the indicator, its measure, the goal
    EXPECT_EQ(moves[0].position, 2U);
    EXPECT_EQ(moves[0].from, "B");
    EXPECT_EQ(moves[0].to, "C");
}

TEST(KindStatements, KeepWhoConfirmedEachTrait)
{
    const model::Plan plan = plan_of_two_measures();
    const std::vector<KindStatement> statements = {{"a", "指標a", "direction", "down", "青木"},
                                                   {"a", "指標a", "accumulation", "level", "森"},
                                                   {"a", "指標a", "direction", "up", "森"}};
    const JudgedTree tree(plan, confirmations_of(plan, statements));
    EXPECT_EQ(tree.series()[0].kind().direction.value, Direction::Up);
    EXPECT_EQ(tree.series()[0].kind().direction.evidence, "森");
    const JudgedTree before(plan, confirmations_of(plan, std::span(statements).first(2)));
    EXPECT_EQ(before.series()[0].kind().direction.evidence, "青木");
    EXPECT_EQ(before.series()[0].kind().accumulation.evidence, "森");
}

TEST(KindStatements, FollowAnIndicatorWhoseIdHasMoved)
{
    model::Plan plan = plan_of_two_measures();
    const std::vector<KindStatement> statements = {{"old-id", "指標a", "direction", "down", "青木"},
                                                   {"b", "指標b", "direction", "down", "青木"},
                                                   {"b", "指標b", "direction", std::nullopt, "森"},
                                                   {"c", "another name", "direction", "down", "青木"}};
    const Confirmations confirmations = confirmations_of(plan, statements);
    EXPECT_EQ(confirmations.at("a").front().kind.direction, Direction::Down);
    EXPECT_EQ(confirmations.at("b").front().kind.direction, std::nullopt);
    EXPECT_FALSE(confirmations.contains("c"));
}

} // namespace
} // namespace taikei::evaluate

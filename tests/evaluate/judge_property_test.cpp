#include "evaluate/judge.hpp"
#include "evaluate/printed_value.hpp"
#include "evaluate/propose_kind.hpp"
#include "evaluate/read_rule.hpp"
#include "evaluate/sentence.hpp"
#include "evaluate/shipped_rules.hpp"
#include "evaluate/value_range.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <stdexcept>

namespace taikei::evaluate {
namespace {

const std::vector<RatingRule> &rules()
{
    static const std::vector<RatingRule> all = [] {
        std::vector<RatingRule> read;
        for (const ShippedRule &shipped : shipped_rules())
            read.push_back(*read_rule(shipped.text, shipped.path));
        return read;
    }();
    return all;
}

const RatingRule &rule_named(std::string_view id)
{
    for (const RatingRule &rule : rules()) {
        if (rule.id == id)
            return rule;
    }
    throw std::runtime_error("no such rule");
}

struct Values {
    int baseline;
    int target;
    int before;
    int actual;
};

constexpr model::FiscalYear first{2016};
constexpr model::FiscalYear last{2020};
constexpr int rated_year = 2018;

void add(model::Indicator &indicator, model::ValueKind kind, int in_year, int number)
{
    indicator.values.push_back(parse_printed_value(std::to_string(number), kind, in_year));
}

Judgement judge_values(const RatingRule &rule, Direction direction, const Values &values, std::string *said = nullptr)
{
    model::Indicator indicator;
    indicator.name = "数";
    add(indicator, model::ValueKind::Observed, 2015, values.baseline);
    add(indicator, model::ValueKind::Observed, 2017, values.before);
    add(indicator, model::ValueKind::Observed, rated_year, values.actual);
    add(indicator, model::ValueKind::Target, 2019, values.target);
    add(indicator, model::ValueKind::Target, 2020, values.target);
    const std::optional<model::Period> period = model::Period{first, last};
    ConfirmedKind kind;
    kind.direction = direction;
    const Series series(indicator, confirm(propose_kind(indicator, period), kind, "test"), period);
    Given given;
    for (std::size_t i = 0; i < rule.questions.size(); ++i)
        given.answers.emplace(static_cast<int>(i), 0);
    const ItemFacts facts{rule, 0, rated_year, period, given, {}, std::nullopt};
    const Judgement judgement = judge_indicator(series, facts);
    if (said != nullptr)
        *said = sentence_on_indicator(judgement, series, facts, Language::Japanese);
    return judgement;
}

Values any_values()
{
    const auto number = rc::gen::inRange(1, 1000);
    return {*number, *number, *number, *number};
}

bool computes_indicators(const RatingRule &rule)
{
    return rule.scales.front().subject == Subject::Indicator && rule.scales.front().method == Method::Tests;
}

/// What is defined has one grade, and a sentence that names rule and grade; what is not has a reason.
RC_GTEST_PROP(JudgeProperties, GivesOneGradeOrAReason, ())
{
    const Values values = any_values();
    const auto direction = *rc::gen::element(Direction::Up, Direction::Down);
    for (const RatingRule &rule : rules()) {
        if (!computes_indicators(rule))
            continue;
        std::string sentence;
        const Judgement judgement = judge_values(rule, direction, values, &sentence);
        const bool rated = judgement.outcome != Judgement::Outcome::Unrated;
        RC_ASSERT(rated || judgement.why.reason == Reason::TargetEqualsBaseline);
        RC_ASSERT(sentence.contains(rule.version));
        if (judgement.is_graded())
            RC_ASSERT(sentence.contains(rule.scales[0].grades[static_cast<std::size_t>(judgement.grade)].name));
    }
}

/// How many grades of the scale take a measure, and none where a condition asks for more than the measure.
std::optional<int> grades_taking(const RatingRule &rule, int index, const Rational &measure)
{
    const Scale &scale = rule.scales[static_cast<std::size_t>(index)];
    const std::optional<model::Period> period;
    const ItemFacts facts{rule, index, rated_year, period, Given::nothing(), {}, std::nullopt};
    const std::vector<std::vector<RatedBelow>> below(rule.scales.size());
    MeasureScope scope(below, facts);
    scope.set_measure(Operand::of(measure));
    int taking = 0;
    for (const Grade &grade : scale.grades) {
        const Operand held = grade.otherwise ? Operand::of_truth(taking == 0) : evaluate(grade.when, scope);
        if (!held.is_defined())
            return std::nullopt;
        taking += held.truth ? 1 : 0;
    }
    return taking;
}

/// Every measure, of indicators and of what is summed up from them, has exactly one grade on every scale with edges.
RC_GTEST_PROP(JudgeProperties, EveryMeasureHasExactlyOneGrade, ())
{
    const int hundredths = *rc::gen::inRange(-20'000, 40'000);
    int checked = 0;
    for (const RatingRule &rule : rules()) {
        for (int i = 0; i < static_cast<int>(rule.scales.size()); ++i) {
            const Scale &scale = rule.scales[static_cast<std::size_t>(i)];
            if (scale.method != Method::Tests || scale.measure.is_empty() || !scale.exclusive)
                continue;
            const bool is_share = scale.measure.type() == Type::Share;
            const bool whole = scale.whole_numbers || range_of(rule, scale, scale.measure, scale.measure.root).whole;
            const int parts = whole ? 1 : is_share ? 10'000 : 100;
            const int number = whole ? hundredths / 100 : hundredths;
            if (const auto taking = grades_taking(rule, i, *Rational::of(number, parts))) {
                RC_ASSERT(*taking == 1);
                ++checked;
            }
        }
    }
    RC_ASSERT(checked >= 6);
}

/// A better value never gets a worse grade, all else equal.
RC_GTEST_PROP(JudgeProperties, NeverRatesABetterValueLower, ())
{
    Values values = any_values();
    const auto direction = *rc::gen::element(Direction::Up, Direction::Down);
    RC_PRE(values.target != values.baseline);
    RC_PRE((direction == Direction::Up) == (values.target > values.baseline));
    const int step = *rc::gen::inRange(1, 300);
    Values better = values;
    better.actual = direction == Direction::Up ? values.actual + step : values.actual - step;
    for (const RatingRule &rule : rules()) {
        if (!computes_indicators(rule))
            continue;
        const Judgement worse_one = judge_values(rule, direction, values);
        const Judgement better_one = judge_values(rule, direction, better);
        if (!worse_one.is_graded() || !better_one.is_graded())
            continue;
        const auto rank = [&](const Judgement &judgement) {
            return rule.scales[0].grades[static_cast<std::size_t>(judgement.grade)].rank;
        };
        // Outside causes excuse a low value: D stands aside in that rule.
        if (rule.id != "kitsuki-strategy")
            RC_ASSERT(rank(better_one) <= rank(worse_one));
    }
}

/// Rules about the way from baseline to target see a falling indicator as the mirror of a rising one.
RC_GTEST_PROP(JudgeProperties, SeesAFallingIndicatorAsTheMirrorOfARisingOne, ())
{
    const Values values = any_values();
    const Values mirrored{-values.baseline, -values.target, -values.before, -values.actual};
    for (const char *id : {"nagayo-9-2019", "nagayo-9-2016", "shizuoka-vision", "fukuoka-health"}) {
        const RatingRule &rule = rule_named(id);
        RC_ASSERT(judge_values(rule, Direction::Up, values).grade
                  == judge_values(rule, Direction::Down, mirrored).grade);
    }
}

/// Nothing that can stand in a cell brings the judge down.
RC_GTEST_PROP(JudgeProperties, TakesAnyCell, ())
{
    model::Indicator indicator;
    const auto cells = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("0", "-5", "△3", "12.5%", "維持", "UP", "R4", "検討中", "10～15%", "3億円", "",
                                      "20人", "999999999999999999", "0.000000000000000001"));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool observed = i % 2 == 0;
        indicator.values.push_back(parse_printed_value(cells[i],
                                                       observed ? model::ValueKind::Observed : model::ValueKind::Target,
                                                       2014 + static_cast<int>(i % 7)));
    }
    const Series series(indicator, propose_kind(indicator, std::nullopt), std::nullopt);
    const std::optional<model::Period> none;
    for (const RatingRule &rule : rules()) {
        if (!computes_indicators(rule))
            continue;
        const ItemFacts facts{rule, 0, rated_year, none, Given::nothing(), {}, std::nullopt};
        const Judgement judgement = judge_indicator(series, facts);
        RC_ASSERT(!sentence_on_indicator(judgement, series, facts, Language::Japanese).empty());
        RC_ASSERT(!sentence_on_indicator(judgement, series, facts, Language::English).empty());
    }
}

TEST(JudgingTexts, AreTheSameInBothLanguages)
{
    EXPECT_EQ(judging_text_ids(Language::Japanese), judging_text_ids(Language::English));
    for (int reason = 0; reason <= static_cast<int>(Reason::CannotBeRated); ++reason)
        EXPECT_NE(say(Language::English, "reason." + std::string(name_of(static_cast<Reason>(reason)))), "");
    for (const QuantityFacts &quantity : all_quantities())
        EXPECT_NE(say(Language::Japanese, "quantity." + std::string(quantity.name)), "");
}

} // namespace
} // namespace taikei::evaluate

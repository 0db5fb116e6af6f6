#include "evaluate/rule_examples.hpp"

#include "evaluate/judge.hpp"
#include "evaluate/printed_value.hpp"
#include "evaluate/propose_kind.hpp"
#include "evaluate/sentence.hpp"

namespace taikei::evaluate {
namespace {

void add_values(model::Indicator &indicator, const std::map<int, std::string> &values, model::ValueKind kind)
{
    for (const auto &[year, text] : values)
        indicator.values.push_back(parse_printed_value(text, kind, year));
}

model::Indicator indicator_of(const Example &example)
{
    model::Indicator indicator;
    indicator.name = example.indicator_name;
    if (!example.unit.empty())
        indicator.unit = example.unit;
    add_values(indicator, example.observed, model::ValueKind::Observed);
    add_values(indicator, example.targets, model::ValueKind::Target);
    add_values(indicator, example.planned, model::ValueKind::Planned);
    return indicator;
}

std::optional<model::Period> period_of(const Example &example)
{
    if (!example.period_from || !example.period_to)
        return std::nullopt;
    return model::Period{model::FiscalYear{*example.period_from}, model::FiscalYear{*example.period_to}};
}

Given given_of(const RatingRule &rule, const Example &example)
{
    Given given;
    given.state = example.state;
    for (const auto &[name, mark] : example.answers) {
        const int question = *rule.find_question(name);
        given.answers.emplace(question, *rule.questions[static_cast<std::size_t>(question)].find_choice(mark));
    }
    if (!example.previous_grade.empty()) {
        const Scale &scale = rule.scales[static_cast<std::size_t>(example.scale)];
        if (const auto grade = scale.find_grade(example.previous_grade))
            given.previous_grades.emplace(example.scale, *grade);
    }
    for (std::size_t i = 0; i < rule.references.size(); ++i) {
        const Reference &reference = rule.references[i];
        if (const auto found = reference.values.find(example.indicator_name); found != reference.values.end())
            given.references[static_cast<int>(i)] = found->second;
        if (const auto said = example.references.find(reference.id); said != example.references.end())
            given.references[static_cast<int>(i)].insert_or_assign(example.year, said->second);
    }
    return given;
}

Judgement judgement_of(const Scale &scale, const std::string &name)
{
    Judgement judgement;
    if (const auto grade = scale.find_grade(name)) {
        judgement.outcome = Judgement::Outcome::Graded;
        judgement.grade = *grade;
    } else {
        judgement.outcome = Judgement::Outcome::InState;
        judgement.state = scale.find_state(name).value_or(-1);
    }
    return judgement;
}

/// What the example says was rated below, or of the same thing, one list a scale.
class GivenRatings {
public:
    GivenRatings(const RatingRule &rule, const Example &example)
        : m_judgements(rule.scales.size())
        , m_below(rule.scales.size())
        , m_earlier(rule.scales.size())
    {
        std::vector<std::size_t> own(rule.scales.size());
        for (const auto *given : {&example.below, &example.lower}) {
            for (const auto &[name, grades] : *given) {
                const auto index = static_cast<std::size_t>(*rule.find_scale(name));
                for (const std::string &grade : grades)
                    m_judgements[index].push_back(judgement_of(rule.scales[index], grade));
                own[index] = given == &example.below ? grades.size() : own[index];
            }
        }
        for (const auto &[name, values] : example.values) {
            auto &judgements = m_judgements[static_cast<std::size_t>(*rule.find_scale(name))];
            judgements.resize(std::max(judgements.size(), values.size()));
            for (std::size_t i = 0; i < values.size(); ++i)
                judgements[i].measure = values[i];
        }
        for (std::size_t index = 0; index < m_judgements.size(); ++index) {
            const auto weights = example.weights.find(rule.scales[index].id);
            for (std::size_t i = 0; i < m_judgements[index].size(); ++i) {
                const bool weighted = weights != example.weights.end() && i < weights->second.size();
                const bool lower = i >= own[index] && example.lower.contains(rule.scales[index].id);
                m_below[index].push_back(
                    {&m_judgements[index][i], weighted ? weights->second[i] : Rational{1}, !lower});
            }
            if (!m_judgements[index].empty())
                m_earlier[index] = m_judgements[index].front();
        }
    }

    std::span<const std::vector<RatedBelow>> below() const { return m_below; }
    std::span<const Judgement> earlier() const { return m_earlier; }

private:
    std::vector<std::vector<Judgement>> m_judgements;
    std::vector<std::vector<RatedBelow>> m_below;
    std::vector<Judgement> m_earlier;
};

void compare(const Scale &scale, const Judgement &judgement, ExampleResult &result)
{
    if (judgement.is_graded())
        result.given = scale.grades[static_cast<std::size_t>(judgement.grade)].name;
    else if (judgement.state >= 0)
        result.given = scale.states[static_cast<std::size_t>(judgement.state)].name;
    if (judgement.outcome == Judgement::Outcome::Unrated)
        result.reason = name_of(judgement.why.reason);
    const Example &example = *result.example;
    result.passed = (example.expected.empty() ? result.reason == example.reason : result.given == example.expected)
        && (example.reason.empty() || result.reason == example.reason) && result.sentence.contains(example.sentence);
}

ExampleResult run(const RatingRule &rule, const Example &example)
{
    ExampleResult result{&example, {}, {}, {}, false};
    const Scale &scale = rule.scales[static_cast<std::size_t>(example.scale)];
    const auto period = period_of(example);
    const Given given = given_of(rule, example);
    const GivenRatings ratings(rule, example);
    const ItemFacts facts{rule, example.scale, example.year, period, given, ratings.earlier(), std::nullopt};
    Judgement judgement;
    if (scale.subject == Subject::Indicator) {
        const model::Indicator indicator = indicator_of(example);
        const IndicatorKind kind = confirm(propose_kind(indicator, period), example.kind, "");
        const Series series(indicator, kind, period);
        judgement = judge_indicator(series, facts);
        result.sentence = sentence_on_indicator(judgement, series, facts, Language::Japanese);
    } else {
        judgement = judge_measure(ratings.below(), facts);
        result.sentence = sentence_on_measure(judgement, ratings.below(), facts, Language::Japanese);
    }
    compare(scale, judgement, result);
    return result;
}

} // namespace

std::vector<ExampleResult> run_examples(const RatingRule &rule)
{
    std::vector<ExampleResult> results;
    for (const Example &example : rule.examples)
        results.push_back(run(rule, example));
    return results;
}

} // namespace taikei::evaluate

#include "render/rated_plan.hpp"

#include "evaluate/read_rule.hpp"
#include "evaluate/trial.hpp"

#include <algorithm>
#include <map>

namespace taikei::render {
namespace {

model::InBothLanguages said(const evaluate::BothLanguages &texts)
{
    return {texts.japanese, texts.english};
}

/// A plan judged by a rule, from which plain values are made.
struct Judged {
    const evaluate::JudgedTree &tree;
    const evaluate::RatingRule &rule;
    const evaluate::PlanJudgement &judgement;
};

model::GivenGrade given_grade(const Judged &judged, std::size_t scale, const evaluate::PlanJudgement::Item &item)
{
    const auto sentence = [&](evaluate::Language language) {
        return sentence_on(judged.tree, judged.rule, judged.judgement, static_cast<int>(scale), item, language);
    };
    return {.is_indicator = item.is_indicator,
            .position = item.position,
            .grade = name_given(judged.rule.scales[scale], item.judgement),
            .sentence = {sentence(evaluate::Language::Japanese), sentence(evaluate::Language::English)},
            .is_proposed = item.is_indicator && !judged.tree.series()[item.position].kind().is_confirmed()};
}

model::RatedScale rated_scale(const Judged &judged, std::size_t index)
{
    const evaluate::Scale &scale = judged.rule.scales[index];
    model::RatedScale rated{scale.id, said(scale.title), {}, {}};
    for (const evaluate::Grade &grade : scale.grades)
        rated.grades.push_back({grade.name, said(grade.meaning), grade.rank});
    for (const evaluate::State &state : scale.states)
        rated.grades.push_back({state.name, said(state.meaning), {}});
    for (const evaluate::PlanJudgement::Item &item : judged.judgement.scales[index])
        rated.given.push_back(given_grade(judged, index, item));
    return rated;
}

std::vector<ShownGrade> find(const model::Ratings &ratings, bool is_indicator, std::size_t position)
{
    std::vector<ShownGrade> found;
    for (const model::RatedScale &scale : ratings.scales) {
        const auto given = std::ranges::lower_bound(scale.given, position, {}, &model::GivenGrade::position);
        if (given != scale.given.end() && given->position == position && given->is_indicator == is_indicator)
            found.push_back({&scale, &*given});
    }
    return found;
}

} // namespace

std::optional<model::Ratings> rate_plan(const evaluate::JudgedTree &tree,
                                        const std::vector<store::RuleAssignment> &rules,
                                        std::optional<model::FiscalYear> only)
{
    if (rules.empty())
        return std::nullopt;
    for (int year = tree.last_year(); year >= tree.first_year() && year > 0; --year) {
        if (only && only->year() != year)
            continue;
        const auto assigned = store::rule_in_year(rules, year);
        if (!assigned)
            continue;
        const auto rule = evaluate::read_rule(assigned->document, assigned->rule);
        if (!rule)
            return std::nullopt;
        const evaluate::PlanJudgement judgement = judge_plan(tree, *rule, year);
        model::Ratings ratings{model::FiscalYear{year}, rule->id,           said(rule->title),
                               rule->version,           assigned->document, {}};
        for (std::size_t i = 0; i < rule->scales.size(); ++i)
            ratings.scales.push_back(rated_scale({tree, *rule, judgement}, i));
        return ratings;
    }
    return std::nullopt;
}

std::vector<model::KindDecision> kinds_in_force(const std::vector<store::KindEntry> &entries)
{
    std::map<std::pair<std::string, std::string>, const store::KindEntry *> last;
    for (const store::KindEntry &entry : entries)
        last[{entry.indicator, entry.trait}] = &entry;
    std::vector<model::KindDecision> kinds;
    for (const auto &[key, entry] : last) {
        if (entry->value)
            kinds.push_back({entry->indicator, entry->trait, *entry->value, entry->person});
    }
    return kinds;
}

std::vector<ShownGrade> grades_of_indicator(const model::Ratings &ratings, std::size_t position)
{
    return find(ratings, true, position);
}

std::vector<ShownGrade> grades_of_node(const model::Ratings &ratings, std::size_t position)
{
    return find(ratings, false, position);
}

} // namespace taikei::render

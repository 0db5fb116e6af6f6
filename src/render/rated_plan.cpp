#include "render/rated_plan.hpp"

#include "evaluate/read_rule.hpp"

#include <algorithm>

namespace taikei::render {

std::unique_ptr<const RatedPlan> RatedPlan::rate(const evaluate::JudgedTree &tree,
                                                 const std::vector<store::RuleAssignment> &rules)
{
    if (rules.empty())
        return nullptr;
    for (int year = tree.last_year(); year >= tree.first_year() && year > 0; --year) {
        const auto assigned = store::rule_in_year(rules, year);
        if (!assigned)
            continue;
        auto rule = evaluate::read_rule(assigned->document, assigned->rule);
        if (!rule)
            return nullptr;
        return std::unique_ptr<const RatedPlan>(new RatedPlan(tree, std::move(*rule), year));
    }
    return nullptr;
}

RatedPlan::RatedPlan(const evaluate::JudgedTree &tree, evaluate::RatingRule rule, int year)
    : m_tree(tree)
    , m_rule(std::move(rule))
    , m_judged(evaluate::judge_plan(m_tree, m_rule, year))
{
}

std::vector<RatedPlan::Shown> RatedPlan::find(bool is_indicator, std::size_t position) const
{
    std::vector<Shown> found;
    for (std::size_t i = 0; i < m_rule.scales.size(); ++i) {
        const auto &items = m_judged.scales[i];
        const auto item = std::ranges::lower_bound(items, position, {}, &evaluate::PlanJudgement::Item::position);
        if (item == items.end() || item->position != position || item->is_indicator != is_indicator)
            continue;
        const bool proposed = is_indicator && !m_tree.series()[position].kind().is_confirmed();
        found.push_back({&m_rule.scales[i], static_cast<int>(i), &*item, proposed});
    }
    return found;
}

std::vector<RatedPlan::Shown> RatedPlan::of_indicator(std::size_t position) const
{
    return find(true, position);
}

std::vector<RatedPlan::Shown> RatedPlan::of_node(std::size_t position) const
{
    return find(false, position);
}

std::string RatedPlan::sentence(const Shown &shown, evaluate::Language language) const
{
    return evaluate::sentence_on(m_tree, m_rule, m_judged, shown.scale_index, *shown.item, language);
}

} // namespace taikei::render

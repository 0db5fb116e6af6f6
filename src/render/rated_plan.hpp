#pragma once

#include "evaluate/judge_plan.hpp"
#include "store/rating_store.hpp"

#include <memory>
#include <vector>

namespace taikei::render {

/// A plan as its own rule rates it in the newest year that has both a rule and actual values. Never changes once made.
/// Looks into the tree, which must outlive it.
class RatedPlan {
public:
    /// Null where no kept rule holds in a year with values, or the rule can no longer be read.
    static std::unique_ptr<const RatedPlan> rate(const evaluate::JudgedTree &tree,
                                                 const std::vector<store::RuleAssignment> &rules);

    const evaluate::RatingRule &rule() const { return m_rule; }
    const evaluate::PlanJudgement &judged() const { return m_judged; }
    const evaluate::JudgedTree &tree() const { return m_tree; }
    model::FiscalYear year() const { return model::FiscalYear{m_judged.year}; }

    /// One judgement as a page shows it.
    struct Shown {
        const evaluate::Scale *scale;
        int scale_index;
        const evaluate::PlanJudgement::Item *item;
        bool proposed; ///< rests on a kind that nobody has confirmed
    };
    /// By position in the plan's indicators and nodes.
    std::vector<Shown> of_indicator(std::size_t position) const;
    std::vector<Shown> of_node(std::size_t position) const;
    std::string sentence(const Shown &shown, evaluate::Language language) const;

private:
    RatedPlan(const evaluate::JudgedTree &tree, evaluate::RatingRule rule, int year);
    std::vector<Shown> find(bool is_indicator, std::size_t position) const;

    const evaluate::JudgedTree &m_tree;
    evaluate::RatingRule m_rule;
    evaluate::PlanJudgement m_judged;
};

} // namespace taikei::render

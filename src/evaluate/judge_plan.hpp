#pragma once

#include "evaluate/hand_input.hpp"
#include "evaluate/judge.hpp"
#include "evaluate/judging_texts.hpp"
#include "evaluate/series.hpp"
#include "model/plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taikei::evaluate {

/// What one person confirmed of an indicator.
struct Confirmation {
    ConfirmedKind kind;
    std::string by;
};
/// By the indicator's id, one a person; no trait is confirmed by two.
using Confirmations = std::map<std::string, std::vector<Confirmation>>;

/// What is proposed of the indicator, and over it what people confirmed. `period` is the plan's.
IndicatorKind indicator_kind(const model::Indicator &indicator, const std::optional<model::Period> &period,
                             const Confirmations &confirmations);

/// A plan made ready for judging: kinds, values by year, the tree. Made once,
/// judged by any rule in any year. Looks into the plan, which must outlive it.
class JudgedTree {
public:
    JudgedTree(const model::Plan &plan, const Confirmations &confirmations, std::vector<HandStatement> said = {});

    const model::Plan &plan() const { return *m_plan; }
    const std::vector<Series> &series() const { return m_series; }
    /// The position of a node's parent; -1 at the top.
    int parent_of(std::size_t node) const { return m_parents[node]; }
    /// The position of the node an indicator stands at; -1 where the plan has no
    /// such node.
    int node_of(std::size_t indicator) const { return m_indicator_nodes[indicator]; }
    /// The earliest year in which anything was observed; 0 where nothing was.
    int first_year() const { return m_first_year; }
    int last_year() const { return m_last_year; }
    /// What people said of indicators and nodes in any year, oldest first.
    const std::vector<HandStatement> &said() const { return m_said; }

private:
    const model::Plan *m_plan;
    std::vector<Series> m_series;
    std::vector<int> m_parents;
    std::vector<int> m_indicator_nodes;
    int m_first_year = 0;
    int m_last_year = 0;
    std::vector<HandStatement> m_said;
};

/// What a rule says of everything in a plan in one year.
struct PlanJudgement {
    int year = 0;
    HandInput input;
    /// By scale, by indicator or node of the plan; only those that the scale
    /// rates. Those of one scale lie together.
    struct Item {
        bool is_indicator = true;
        std::size_t position = 0; ///< in the plan's indicators or nodes
        Judgement judgement;
    };
    std::vector<std::vector<Item>> scales;

    /// None where the scale does not rate this.
    const Judgement *find(int scale, bool is_indicator, std::size_t position) const;
};

/// Judges every indicator, measure and goal by every scale of the rule, scale
/// by scale. Where a scale asks for the grade of the year before, the years
/// before are judged first, by the same rule.
PlanJudgement judge_plan(const JudgedTree &tree, const RatingRule &rule, int year, HandInput input);
/// With what is printed in the plan and what people said.
PlanJudgement judge_plan(const JudgedTree &tree, const RatingRule &rule, int year);

/// The sentence on one of its judgements.
std::string sentence_on(const JudgedTree &tree, const RatingRule &rule, const PlanJudgement &judged, int scale,
                        const PlanJudgement::Item &item, Language language);

} // namespace taikei::evaluate

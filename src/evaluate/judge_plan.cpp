#include "evaluate/judge_plan.hpp"

#include "base/text.hpp"
#include "evaluate/propose_kind.hpp"
#include "evaluate/sentence.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace taikei::evaluate {
namespace {

bool is_spoken_of(const Given &given)
{
    return !given.answers.empty() || !given.grades.empty() || !given.state.empty();
}

/// Judgements by thing and scale.
class JudgementTable {
public:
    JudgementTable(std::size_t things, std::size_t scales)
        : m_things(things)
        , m_scales(scales)
        , m_judgements(things * scales)
    {
    }

    std::size_t size() const { return m_things; }
    /// Of one thing, one a scale.
    std::span<Judgement> operator[](std::size_t thing)
    {
        return std::span(m_judgements).subspan(thing * m_scales, m_scales);
    }

private:
    std::size_t m_things;
    std::size_t m_scales;
    std::vector<Judgement> m_judgements;
};

/// Goes through the scales of a rule for one year.
class PlanJudge {
public:
    PlanJudge(const JudgedTree &tree, const RatingRule &rule, int year, HandInput input, const PlanJudgement *before)
        : m_tree(tree)
        , m_rule(rule)
        , m_before(before)
        , m_indicators(tree.plan().indicators.size(), rule.scales.size())
        , m_nodes(tree.plan().nodes.size(), rule.scales.size())
        , m_nothing_below(rule.scales.size())
    {
        m_result.year = year;
        m_result.input = std::move(input);
        m_result.scales.resize(rule.scales.size());
    }

    PlanJudgement run()
    {
        for (std::size_t scale = 0; scale < m_rule.scales.size(); ++scale) {
            if (m_rule.scales[scale].subject == Subject::Indicator)
                judge_indicators(static_cast<int>(scale));
            else
                judge_nodes(static_cast<int>(scale));
        }
        return std::move(m_result);
    }

    /// What was rated below a node by each scale so far.
    const std::vector<std::vector<RatedBelow>> &below(std::size_t node) const
    {
        const auto found = m_below.find(node);
        return found == m_below.end() ? m_nothing_below : found->second;
    }

    ItemFacts facts(int scale, const Given &given, std::span<const Judgement> earlier,
                    std::optional<int> previous) const
    {
        return {m_rule, scale, m_result.year, m_tree.plan().period, given, earlier, previous};
    }

private:
    std::optional<int> previous_grade(int scale, bool is_indicator, std::size_t position) const
    {
        const Judgement *judgement = m_before == nullptr ? nullptr : m_before->find(scale, is_indicator, position);
        return judgement != nullptr && judgement->is_graded() ? std::optional(judgement->grade) : std::nullopt;
    }

    void judge_indicators(int scale)
    {
        auto &items = m_result.scales[static_cast<std::size_t>(scale)];
        items.reserve(m_indicators.size());
        for (std::size_t i = 0; i < m_indicators.size(); ++i) {
            const Given &given = m_result.input.indicators[i];
            Judgement &judgement = m_indicators[i][static_cast<std::size_t>(scale)];
            judgement = judge_indicator(m_tree.series()[i],
                                        facts(scale, given, m_indicators[i], previous_grade(scale, true, i)));
            items.push_back({true, i, judgement});
            hand_up(scale, m_tree.node_of(i), judgement, given);
        }
    }

    void judge_nodes(int scale)
    {
        const std::vector<bool> rated = rated_by(m_rule.scales[static_cast<std::size_t>(scale)]);
        auto &items = m_result.scales[static_cast<std::size_t>(scale)];
        // Children first: what a goal asks of its measures is then there whatever
        // their order.
        for (std::size_t i = m_nodes.size(); i-- > 0;) {
            if (!rated[i])
                continue;
            const Given &given = m_result.input.nodes[i];
            Judgement &judgement = m_nodes[i][static_cast<std::size_t>(scale)];
            judgement = judge_measure(below(i), facts(scale, given, m_nodes[i], previous_grade(scale, false, i)));
            items.push_back({false, i, judgement});
        }
        std::ranges::reverse(items);
        for (const PlanJudgement::Item &item : items)
            hand_up(scale, static_cast<int>(item.position), m_nodes[item.position][static_cast<std::size_t>(scale)],
                    m_result.input.nodes[item.position]);
    }

    /// A judgement is known to its node and all nodes above.
    void hand_up(int scale, int node, const Judgement &judgement, const Given &given)
    {
        if (!m_rolls_up)
            m_rolls_up =
                std::ranges::any_of(m_rule.scales, [](const Scale &s) { return s.subject != Subject::Indicator; });
        if (!*m_rolls_up)
            return;
        const int own = node;
        for (; node >= 0; node = m_tree.parent_of(static_cast<std::size_t>(node))) {
            auto &ratings = m_below.try_emplace(static_cast<std::size_t>(node), m_rule.scales.size()).first->second;
            ratings[static_cast<std::size_t>(scale)].push_back(
                {&judgement, given.weight.value_or(Rational{1}), node == own});
        }
    }

    std::vector<bool> measures() const
    {
        std::vector<bool> measures(m_nodes.size(), false);
        for (std::size_t i = 0; i < m_indicators.size(); ++i) {
            if (m_tree.node_of(i) >= 0)
                measures[static_cast<std::size_t>(m_tree.node_of(i))] = true;
        }
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            measures[i] = measures[i] || is_spoken_of(m_result.input.nodes[i]);
        return measures;
    }

    std::vector<bool> rated_by(const Scale &scale) const
    {
        std::vector<bool> rated(m_nodes.size(), false);
        if (scale.subject == Subject::Level) {
            const std::string level = base::fold_tight(scale.level);
            for (std::size_t i = 0; i < m_nodes.size(); ++i)
                rated[i] = base::fold_tight(m_tree.plan().nodes[i].level) == level;
            return rated;
        }
        std::vector<bool> measures = this->measures();
        if (scale.subject == Subject::Measure)
            return measures;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            for (int node = measures[i] ? m_tree.parent_of(i) : -1; node >= 0;
                 node = m_tree.parent_of(static_cast<std::size_t>(node)))
                rated[static_cast<std::size_t>(node)] = true;
        }
        return rated;
    }

    const JudgedTree &m_tree;
    const RatingRule &m_rule;
    const PlanJudgement *m_before;
    JudgementTable m_indicators;
    JudgementTable m_nodes;
    std::unordered_map<std::size_t, std::vector<std::vector<RatedBelow>>> m_below;
    std::vector<std::vector<RatedBelow>> m_nothing_below;
    std::optional<bool> m_rolls_up;
    PlanJudgement m_result;
};

bool needs_year_before(const RatingRule &rule)
{
    return std::ranges::any_of(rule.scales, [](const Scale &scale) { return scale.uses_previous_grade(); });
}

} // namespace

IndicatorKind indicator_kind(const model::Indicator &indicator, const std::optional<model::Period> &period,
                             const Confirmations &confirmations)
{
    IndicatorKind kind = propose_kind(indicator, period);
    if (const auto found = confirmations.find(indicator.id); found != confirmations.end()) {
        for (const Confirmation &person : found->second)
            kind = confirm(std::move(kind), person.kind, person.by);
    }
    return kind;
}

JudgedTree::JudgedTree(const model::Plan &plan, const Confirmations &confirmations, std::vector<HandStatement> said)
    : m_plan(&plan)
    , m_said(std::move(said))
{
    std::unordered_map<std::string_view, int> positions;
    for (const model::Node &node : plan.nodes) {
        const auto parent = node.parent ? positions.find(*node.parent) : positions.end();
        m_parents.push_back(parent == positions.end() ? -1 : parent->second);
        positions.emplace(node.id, static_cast<int>(positions.size()));
    }
    m_series.reserve(plan.indicators.size());
    for (const model::Indicator &indicator : plan.indicators) {
        m_series.emplace_back(indicator, indicator_kind(indicator, plan.period, confirmations), plan.period);
        const auto node = positions.find(indicator.node);
        m_indicator_nodes.push_back(node == positions.end() ? -1 : node->second);
        for (const model::Value &value : indicator.values) {
            if (value.kind != model::ValueKind::Observed)
                continue;
            const int year = value.year.year();
            m_first_year = m_first_year == 0 ? year : std::min(m_first_year, year);
            m_last_year = std::max(m_last_year, year);
        }
    }
}

const Judgement *PlanJudgement::find(int scale, bool is_indicator, std::size_t position) const
{
    const auto &items = scales[static_cast<std::size_t>(scale)];
    const auto found = std::ranges::lower_bound(items, position, {}, &Item::position);
    const bool same = found != items.end() && found->position == position && found->is_indicator == is_indicator;
    return same ? &found->judgement : nullptr;
}

PlanJudgement judge_plan(const JudgedTree &tree, const RatingRule &rule, int year, HandInput input)
{
    std::optional<PlanJudgement> before;
    if (needs_year_before(rule) && tree.first_year() != 0) {
        for (int earlier = tree.first_year(); earlier < year; ++earlier) {
            PlanJudge judge(tree, rule, earlier, given_input(tree.plan(), rule, earlier, tree.said()),
                            before ? &*before : nullptr);
            before = judge.run();
        }
    }
    return PlanJudge(tree, rule, year, std::move(input), before ? &*before : nullptr).run();
}

PlanJudgement judge_plan(const JudgedTree &tree, const RatingRule &rule, int year)
{
    return judge_plan(tree, rule, year, given_input(tree.plan(), rule, year, tree.said()));
}

std::string sentence_on(const JudgedTree &tree, const RatingRule &rule, const PlanJudgement &judged, int scale,
                        const PlanJudgement::Item &item, Language language)
{
    std::vector<Judgement> earlier(rule.scales.size());
    for (std::size_t i = 0; i < rule.scales.size(); ++i) {
        if (const Judgement *found = judged.find(static_cast<int>(i), item.is_indicator, item.position))
            earlier[i] = *found;
    }
    const Given &given = item.is_indicator ? judged.input.indicators[item.position] : judged.input.nodes[item.position];
    const ItemFacts facts{rule, scale, judged.year, tree.plan().period, given, earlier, std::nullopt};
    if (item.is_indicator)
        return sentence_on_indicator(item.judgement, tree.series()[item.position], facts, language);

    // What lies below this node, by scale.
    std::vector<std::vector<RatedBelow>> below(rule.scales.size());
    for (std::size_t i = 0; i < rule.scales.size(); ++i) {
        for (const PlanJudgement::Item &rated : judged.scales[i]) {
            const int own = rated.is_indicator ? tree.node_of(rated.position) : static_cast<int>(rated.position);
            int node = own;
            while (node >= 0 && static_cast<std::size_t>(node) != item.position)
                node = tree.parent_of(static_cast<std::size_t>(node));
            const Given &said =
                rated.is_indicator ? judged.input.indicators[rated.position] : judged.input.nodes[rated.position];
            if (node >= 0)
                below[i].push_back({&rated.judgement, said.weight.value_or(Rational{1}), node == own});
        }
    }
    return sentence_on_measure(item.judgement, below, facts, language);
}

} // namespace taikei::evaluate

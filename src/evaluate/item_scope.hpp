#pragma once

#include "evaluate/evaluate_expression.hpp"
#include "evaluate/given_by_hand.hpp"
#include "evaluate/judgement.hpp"
#include "evaluate/rating_rule.hpp"
#include "model/plan.hpp"

#include <optional>
#include <span>

namespace taikei::evaluate {

/// What is known of anything that is rated, indicator or measure.
struct ItemFacts {
    const RatingRule &rule;
    int scale = 0; ///< the one that rates now
    int year = 0;
    const std::optional<model::Period> &period;
    const Given &given;
    std::span<const Judgement> earlier; ///< of this item by the scales before, one a scale
    std::optional<int> previous_grade; ///< of the year before on this scale
};

/// The part of a scope that indicators and measures share.
class ItemScope : public Scope {
public:
    explicit ItemScope(const ItemFacts &facts)
        : m_facts(facts)
    {
    }

    Operand quantity(Quantity quantity, int offset) const override;
    int year() const override { return m_facts.year; }
    Operand call(const Term &call) const override;
    int rank(int scale, int grade) const override;

    const ItemFacts &facts() const { return m_facts; }

protected:
    const Scale &scale(int index) const { return m_facts.rule.scales[static_cast<std::size_t>(index)]; }
    /// The points of a grade; states have none.
    Operand points_of(int scale, const Judgement &judgement) const;

private:
    Operand answer(const Term &call) const;

    ItemFacts m_facts;
};

} // namespace taikei::evaluate

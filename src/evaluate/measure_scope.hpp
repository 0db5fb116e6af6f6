#pragma once

#include "evaluate/item_scope.hpp"

#include <ranges>
#include <vector>

namespace taikei::evaluate {

/// One thing rated by a scale, below a measure.
struct RatedBelow {
    const Judgement *judgement;
    Rational weight{1};
    bool own = true; ///< the node itself or an indicator of its own; else further down
};

/// What a rule may ask of a measure or goal: what was rated below it, by scale.
class MeasureScope final : public ItemScope {
public:
    MeasureScope(std::span<const std::vector<RatedBelow>> below, const ItemFacts &facts)
        : ItemScope(facts)
        , m_below(below)
    {
    }

    Operand call(const Term &call) const override;
    Figure attainment(const Rational &against, std::string_view formula) const override;
    Figure progress(const Rational &against) const override;
    Figure expected(Quantity target, int offset) const override;
    Figure average(int years) const override;
    /// Above is better where nothing has a direction.
    Figure gain(const Rational &one, const Rational &other) const override;

private:
    /// What the call looks at.
    auto below(const Term &call) const
    {
        return std::views::filter(m_below[static_cast<std::size_t>(call.reference)],
                                  [part = call.part](const RatedBelow &rated) {
                                      return part == Part::Whole || rated.own == (part == Part::Own);
                                  });
    }
    Operand mean(const Term &call) const;
    /// What one judgement adds to a mean; none where it is left out.
    std::optional<Operand> number_of(const Term &call, const Judgement &judgement) const;
    Operand points_of_all(const Term &call) const;
    Operand count(const Term &call) const;
    Operand extreme_grade(const Term &call, bool best) const;

    std::span<const std::vector<RatedBelow>> m_below; ///< one a scale
};

} // namespace taikei::evaluate

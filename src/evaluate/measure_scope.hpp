#pragma once

#include "evaluate/item_scope.hpp"

#include <vector>

namespace taikei::evaluate {

/// One thing rated by a scale, below a measure.
struct RatedBelow {
    const Judgement *judgement;
    Rational weight{1};
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
    std::span<const RatedBelow> below(int scale) const;
    Operand mean(int scale, Function function) const;
    Operand points_of_all(int scale, Function function) const;
    Operand count(const Term &call) const;
    Operand extreme_grade(int scale, bool best) const;

    std::span<const std::vector<RatedBelow>> m_below; ///< one a scale
};

} // namespace taikei::evaluate

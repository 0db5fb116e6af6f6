#pragma once

#include "evaluate/item_scope.hpp"
#include "evaluate/series.hpp"

namespace taikei::evaluate {

/// What a rule may ask of an indicator in a year.
class IndicatorScope final : public ItemScope {
public:
    IndicatorScope(const Series &series, const ItemFacts &facts)
        : ItemScope(facts)
        , m_series(series)
    {
    }

    Operand quantity(Quantity quantity, int offset) const override;
    Operand call(const Term &call) const override;
    Figure attainment(const Rational &against, std::string_view formula) const override;
    Figure progress(const Rational &against) const override;
    Figure expected(Quantity target, int offset) const override;
    Figure average(int years) const override;
    Figure gain(const Rational &one, const Rational &other) const override;

    const Series &series() const { return m_series; }
    /// The value in its unit as a number with its cell, for the sentence.
    Reading reading(Quantity quantity, int offset) const;
    /// By which formula attainment is computed.
    Formula formula() const;
    /// What counts as kept; undefined where nothing says how far is still level.
    std::expected<Band, Undefined> band(int year) const;

private:
    /// What counts for the year; in the year judged it may be an older one, where the rule says so.
    Reading actual(int year) const;
    /// The newest actual value of a year before.
    Reading newest_before(int year) const;
    Figure year_of(Quantity quantity, int year) const;
    Operand word(Quantity quantity, int year) const;
    Figure attainment_in(int year) const;
    const Figure &attainment_now() const;
    Figure attainment_of_direction(int year) const;
    Figure attainment_by(Formula formula, const Rational &actual, const Rational &target, int year) const;
    Operand is_met(int year) const;
    Figure extreme_before(int year, bool best) const;
    Figure years_in_a_row(int year, bool improved) const;
    Figure met_years(int year) const;
    Figure tolerance() const;
    Figure kept_value(int year) const;
    std::optional<Band> narrow_band(int year) const;

    const Series &m_series;
    mutable std::optional<Figure> m_attainment; ///< of the year judged, once it was asked for
};

} // namespace taikei::evaluate

#include "evaluate/computed_series.hpp"

#include "base/text.hpp"
#include "evaluate/figures.hpp"
#include "model/full_name.hpp"

#include <algorithm>
#include <array>

namespace taikei::evaluate {

namespace {

using Origin = FormulaInput::Origin;
using Years = std::set<model::FiscalYear>;

/// Finds what each formula takes, as compute() does, but for all years at once.
class SeriesBuilder {
public:
    SeriesBuilder(const FormulaBook &book, const model::Plan &plan, const std::vector<model::NamedQuantity> &counts)
        : m_book(book)
        , m_plan(plan)
        , m_counts(counts)
        , m_figures(plan, counts)
        , m_years(computable_years(book, plan, counts))
    {
    }

    std::vector<ComputedSeries> build()
    {
        std::vector<std::vector<Computed>> results; // by year
        for (const model::FiscalYear year : m_years)
            results.push_back(compute(m_book, m_plan, m_counts, year));
        for (std::size_t i = 0; i < m_book.formulas.size(); ++i)
            add(m_book.formulas[i], i, results);
        return std::move(m_series);
    }

private:
    void add(const IndicatorFormula &formula, std::size_t position, std::vector<std::vector<Computed>> &results)
    {
        ComputedSeries series{formula, {}, {}, {}};
        const auto node = formula.node ? m_figures.node_id(*formula.node) : std::nullopt;
        if (node || !formula.node) {
            for (const model::Indicator *indicator : m_figures.indicators(formula.name, node))
                series.indicators.push_back(position_of(*indicator));
            for (const Expression::Variable &variable : formula.expression.variables)
                take(series, variable, node);
        }
        for (std::vector<Computed> &of_year : results) {
            if (is_told(series, of_year[position]))
                series.results.push_back(std::move(of_year[position]));
        }
        m_series.push_back(std::move(series));
    }

    /// Whether the plan has anything in the year; a given figure alone is no reason to show one.
    static bool is_told(const ComputedSeries &series, const Computed &result)
    {
        const bool all_given =
            std::ranges::all_of(series.taken, [](const TakenFigure &taken) { return taken.origin == Origin::Given; });
        return result.printed || std::ranges::any_of(series.taken, [&](const TakenFigure &taken) {
                   return (all_given || taken.origin != Origin::Given) && taken.printed.contains(result.year);
               });
    }

    void take(ComputedSeries &series, const Expression::Variable &variable, const std::optional<std::string> &node)
    {
        if (variable.below) {
            for (const model::Indicator *indicator : m_figures.indicators_below(variable.name, node))
                series.taken.push_back(of_indicators({indicator}, series.formula.kind));
            return;
        }
        const std::string folded = base::fold_tight(variable.name);
        const auto is_named = [&folded](const auto &item) { return base::fold_tight(item.name) == folded; };
        if (const auto other = std::ranges::find_if(m_book.formulas, is_named); other != m_book.formulas.end())
            series.taken.push_back(of_formula(static_cast<std::size_t>(other - m_book.formulas.begin())));
        else if (const auto given = std::ranges::find_if(m_book.given, is_named); given != m_book.given.end())
            series.taken.push_back(of_given(*given));
        else if (const auto found = m_figures.indicators(variable.name, node); !found.empty())
            series.taken.push_back(of_indicators(found, series.formula.kind));
        else
            series.taken.push_back(of_counts(variable.name, node, series.formula.kind));
    }

    /// Several of one name are one figure that stands more than once.
    TakenFigure of_indicators(const std::vector<const model::Indicator *> &indicators, model::ValueKind kind) const
    {
        const model::Indicator &first = *indicators.front();
        TakenFigure taken;
        taken.name = full_name(first);
        taken.indicator = position_of(first);
        taken.unit = first.unit;
        for (const model::FiscalYear year : m_years) {
            for (const model::Indicator *indicator : indicators) {
                if (const model::Value *value = value_in(*indicator, kind, year))
                    taken.printed.emplace(year, value->text);
            }
        }
        return taken;
    }

    /// Those it takes stand before it in the book, so their results are there.
    TakenFigure of_formula(std::size_t position) const
    {
        const ComputedSeries &other = m_series[position];
        TakenFigure taken;
        taken.origin = Origin::Formula;
        taken.name = other.formula.name;
        taken.unit = other.formula.unit;
        if (!other.indicators.empty())
            taken.indicator = other.indicators.front();
        for (const Computed &result : other.results) {
            if (result.number)
                taken.printed.emplace(result.year, result.number->to_string());
            if (!taken.unit)
                taken.unit = result.unit;
        }
        return taken;
    }

    static TakenFigure of_given(const GivenFigure &given)
    {
        TakenFigure taken;
        taken.origin = Origin::Given;
        taken.name = given.name;
        taken.unit = given.unit;
        taken.note = given.source;
        for (const auto &[year, number] : given.values)
            taken.printed.emplace(year, number.to_string());
        return taken;
    }

    TakenFigure of_counts(const std::string &name, const std::optional<std::string> &node, model::ValueKind kind) const
    {
        TakenFigure taken;
        taken.origin = Origin::Text;
        taken.name = name;
        for (const model::FiscalYear year : m_years) {
            const Figures::Found found = m_figures.find(name, node, kind, year);
            if (!found)
                continue;
            taken.node = found->id;
            taken.unit = found->unit;
            taken.note = found->note;
            taken.printed.emplace(year, found->number.to_string());
        }
        return taken;
    }

    std::size_t position_of(const model::Indicator &indicator) const
    {
        return static_cast<std::size_t>(&indicator - m_plan.indicators.data());
    }

    const FormulaBook &m_book;
    const model::Plan &m_plan;
    const std::vector<model::NamedQuantity> &m_counts;
    Figures m_figures;
    Years m_years;
    std::vector<ComputedSeries> m_series;
};

} // namespace

std::set<model::FiscalYear> computable_years(const FormulaBook &book, const model::Plan &plan,
                                             const std::vector<model::NamedQuantity> &counts)
{
    const auto is_taken = [&book](model::ValueKind kind) {
        return std::ranges::find(book.formulas, kind, &IndicatorFormula::kind) != book.formulas.end();
    };
    Years years;
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values) {
            if (is_taken(value.kind))
                years.insert(value.year);
        }
    }
    for (const model::NamedQuantity &count : counts) {
        if (count.year)
            years.insert(*count.year);
    }
    return years;
}

std::vector<ComputedSeries> compute_series(const FormulaBook &book, const model::Plan &plan,
                                           const std::vector<model::NamedQuantity> &counts)
{
    return SeriesBuilder(book, plan, counts).build();
}

base::Result<void> check_formulas(const FormulaBook &book, const model::Plan &plan,
                                  const std::vector<model::NamedQuantity> &counts)
{
    constexpr std::array faults{Computed::Reason::UnknownName, Computed::Reason::AmbiguousName,
                                Computed::Reason::UnitMismatch};
    Years years = computable_years(book, plan, counts);
    if (years.empty())
        years.insert(model::FiscalYear{0}); // names are looked for all the same
    for (const model::FiscalYear year : years) {
        for (const Computed &result : compute(book, plan, counts, year)) {
            if (result.undefined && std::ranges::find(faults, result.undefined->reason) != faults.end())
                return base::fail(result.undefined->detail,
                                  result.name + (year.year() > 0 ? ", " + model::in_short_era(year) : ""));
        }
    }
    return {};
}

} // namespace taikei::evaluate

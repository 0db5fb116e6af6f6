#include "render/formula_fields.hpp"

#include "evaluate/figures.hpp"
#include "render/formula_wording.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

using evaluate::Computed;
using evaluate::ComputedSeries;
using evaluate::FormulaInput;
using evaluate::TakenFigure;

std::string href_of(Language language, const PlanView &view, std::size_t indicator)
{
    return localized(language, indicator_path(view, view.plan().indicators[indicator].id));
}

/// The page on which a figure stands; empty for one that no page shows.
std::string href_of(Language language, const PlanView &view, const TakenFigure &taken)
{
    if (const model::Node *node = view.find_node(taken.node))
        return localized(language, node_path(view, node->id));
    return taken.indicator ? href_of(language, view, *taken.indicator) : "";
}

/// What stands in a table where there is no number.
std::string cell_text(std::string text)
{
    return text.empty() ? "－" : text;
}

/// Printed figures stay as they are printed; others are grouped.
std::string figure_text(const TakenFigure &taken, model::FiscalYear year)
{
    const auto found = taken.printed.find(year);
    if (found == taken.printed.end())
        return cell_text({});
    return cell_text(taken.origin == FormulaInput::Origin::Indicator ? found->second : number_in_words(found->second));
}

std::string origin_in_words(Language language, const TakenFigure &taken)
{
    switch (taken.origin) {
    case FormulaInput::Origin::Indicator: return {};
    case FormulaInput::Origin::Text: return message(language, "formula_from_text");
    case FormulaInput::Origin::Formula: return message(language, "formula_from_formula");
    case FormulaInput::Origin::Given: return message(language, "formula_from_given");
    }
    return {};
}

Fields taken_fields(Language language, const PlanView &view, const ComputedSeries &series, const TakenFigure &taken)
{
    std::vector<std::string> cells;
    for (const Computed &result : series.results)
        cells.push_back(figure_text(taken, result.year));
    return Fields()
        .text("name", taken.name)
        .text("href", href_of(language, view, taken))
        .text("origin", origin_in_words(language, taken))
        .text("note", taken.note)
        .text_if_any("unit", taken.unit)
        .texts("cells", cells);
}

std::string reason_in_words(Language language, Computed::Reason reason)
{
    std::string id = "formula_" + std::string(evaluate::name_of(reason));
    std::ranges::replace(id, '-', '_');
    return message(language, id);
}

bool differs(const Computed &result)
{
    return result.number && result.printed && !result.agrees();
}

Fields result_fields(Language language, const Computed &result, const std::string &printed)
{
    const bool is_compared = result.number && result.printed;
    std::string check;
    if (result.undefined)
        check = reason_in_words(language, result.undefined->reason);
    else if (is_compared)
        check = message(language, result.agrees() ? "formula_agrees" : "formula_differs");
    return Fields()
        .text("short", model::in_short_era(result.year))
        .text("western", std::to_string(result.year.year()))
        .text("number", cell_text(result.number ? number_in_words(result.number->to_string()) : ""))
        .text("printed", cell_text(printed))
        .text("check", cell_text(check))
        .flag("differs", differs(result));
}

Fields series_fields(Language language, const PlanView &view, const ComputedSeries &series,
                     const model::Indicator &indicator)
{
    const auto printed_in = [&](model::FiscalYear year) {
        const model::Value *value = evaluate::value_in(view.with_results(indicator), series.formula.kind, year);
        return value != nullptr ? value->text : std::string();
    };
    const auto unit = series.formula.unit ? series.formula.unit : indicator.unit;
    return Fields()
        .text("name", series.formula.name)
        .text_if_any("unit", unit)
        .text("words", formula_in_words(language, series.formula.expression))
        .text("kind", kind_in_words(language, series.formula.kind))
        .flag("differs", std::ranges::any_of(series.results, differs))
        .list("taken",
              fields_of(series.taken,
                        [&](const TakenFigure &taken) { return taken_fields(language, view, series, taken); }))
        .list("years", fields_of(series.results, [&](const Computed &result) {
                  return result_fields(language, result, printed_in(result.year));
              }));
}

bool contains(const std::vector<std::size_t> &positions, std::size_t position)
{
    return std::ranges::find(positions, position) != positions.end();
}

} // namespace

std::vector<Fields> formula_fields(Language language, const PlanView &view, const model::Indicator &indicator)
{
    std::vector<Fields> formulas;
    for (const ComputedSeries &series : view.computed()) {
        if (contains(series.indicators, view.position_of(indicator)))
            formulas.push_back(series_fields(language, view, series, indicator));
    }
    return formulas;
}

std::string formulas_kept_in_words(Language language, const PlanView &view)
{
    const auto kept = store::formulas_in_force(view.decisions().formulas);
    if (!kept)
        return {};
    return say(language, kept->reason.empty() ? "formula_kept" : "formula_kept_because",
               {{"person", kept->person}, {"date", date_in_words(language, kept->at)}, {"reason", kept->reason}});
}

std::vector<Fields> use_fields(Language language, const PlanView &view, const model::Indicator &indicator)
{
    std::vector<Fields> uses;
    const std::size_t position = view.position_of(indicator);
    for (const ComputedSeries &series : view.computed()) {
        const bool is_taken = std::ranges::any_of(
            series.taken, [position](const TakenFigure &taken) { return taken.indicator == position; });
        if (!is_taken)
            continue;
        const std::string href = series.indicators.empty() ? "" : href_of(language, view, series.indicators.front());
        uses.push_back(Fields()
                           .text("name", series.formula.name)
                           .text("href", href)
                           .text("words", formula_in_words(language, series.formula.expression)));
    }
    return uses;
}

} // namespace taikei::render

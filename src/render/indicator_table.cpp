#include "render/indicator_table.hpp"

#include "render/chart.hpp"
#include "render/evaluation_fields.hpp"
#include "render/links.hpp"
#include "render/wording.hpp"

#include <set>

namespace taikei::render {

namespace {

std::set<model::FiscalYear> years_of(const PlanView &view, const PlanView::Indicators &indicators)
{
    std::set<model::FiscalYear> years;
    for (const model::Indicator *indicator : indicators) {
        for (const model::Value &value : view.with_results(*indicator).values)
            years.insert(value.year);
    }
    return years;
}

Fields cell_fields(Language language, const model::Value &value)
{
    return Fields()
        .text("text", value.text)
        .text("kind", kind_in_words(language, value.kind))
        .flag("observed", value.kind == model::ValueKind::Observed)
        .flag("target", value.kind == model::ValueKind::Target)
        .flag("doubtful", is_doubtful(value.source));
}

std::vector<Fields> cells_of(Language language, const model::Indicator &indicator,
                             const std::set<model::FiscalYear> &years)
{
    return fields_of(years, [&](model::FiscalYear year) {
        std::vector<Fields> values;
        for (const model::Value &value : indicator.values) {
            if (value.year == year)
                values.push_back(cell_fields(language, value));
        }
        return Fields().list("values", values);
    });
}

Fields row_fields(Language language, const PlanView &view, const model::Indicator &indicator,
                  const std::set<model::FiscalYear> &years)
{
    const model::Indicator &shown = view.with_results(indicator);
    const auto outlook = view.outlook_of(indicator);
    const bool is_drawn = outlook && !outlook->is_wide;
    return Fields()
        .text("href", localized(language, indicator_path(view, indicator.id)))
        .text("name", full_name(indicator))
        .text_if_any("unit", indicator.unit)
        .text("sparkline", draw_sparkline(shown, is_drawn ? &*outlook : nullptr))
        .flag("doubtful", is_doubtful(indicator.source))
        .list("cells", cells_of(language, shown, years))
        .object("outlook", outlook_cell(language, outlook, indicator));
}

} // namespace

Fields indicator_table(Language language, const PlanView &view, const PlanView::Indicators &indicators)
{
    const auto years = years_of(view, indicators);
    const auto heads = fields_of(years, [](model::FiscalYear year) {
        return Fields().text("short", model::in_short_era(year)).text("western", std::to_string(year.year()));
    });
    const auto rows = fields_of(
        indicators, [&](const model::Indicator *indicator) { return row_fields(language, view, *indicator, years); });
    return Fields().text("of", "").list("years", heads).list("rows", rows);
}

} // namespace taikei::render

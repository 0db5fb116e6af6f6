#include "render/indicator_chart.hpp"

#include "evaluate/series.hpp"
#include "render/chart.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

/// For the legend: whether the chart has a mark of the kind.
bool has_kind(const model::Indicator &indicator, model::ValueKind kind)
{
    return std::ranges::any_of(indicator.values,
                               [kind](const model::Value &value) { return value.number && value.kind == kind; });
}

} // namespace

IndicatorCourse course_of(const PlanView &view, const model::Indicator &indicator)
{
    const evaluate::Series series(view.with_results(indicator), view.kind_of(indicator), view.plan().period);
    const evaluate::Reading baseline = series.baseline();
    return {view.outlook_of(indicator),
            baseline.printed != nullptr && baseline.number ? std::optional(baseline.year) : std::nullopt};
}

bool put_chart(Fields &fields, Language language, const model::Indicator &indicator, const IndicatorCourse &course)
{
    const ChartAdditions additions{course.drawn_outlook(), course.baseline_year};
    const std::string chart = draw_chart(language, indicator, additions, ChartWidth::Wide);
    fields.text("chart", chart)
        .text("narrow_chart", draw_chart(language, indicator, additions, ChartWidth::Narrow))
        .text_if_any("unit", indicator.unit)
        .flag("has_observed", has_kind(indicator, model::ValueKind::Observed))
        .flag("has_target", has_kind(indicator, model::ValueKind::Target))
        .flag("has_planned", has_kind(indicator, model::ValueKind::Planned))
        .flag("has_drawn_outlook", additions.outlook != nullptr);
    return !chart.empty();
}

} // namespace taikei::render

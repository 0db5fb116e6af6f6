#pragma once

#include "evaluate/outlook.hpp"
#include "render/fields.hpp"
#include "render/plan_view.hpp"

#include <expected>

/// An indicator's chart with all that is drawn in it. For .cpp files of this folder.
namespace taikei::render {

/// What is known of an indicator's future, and where its expected line begins.
struct IndicatorCourse {
    std::expected<evaluate::Outlook, evaluate::NoOutlook> outlook;
    std::optional<int> baseline_year; ///< none where the values are summed: the printed ones do not lead to the target

    /// An outlook wider than all that the values have moved so far is told in words alone.
    const evaluate::Outlook *drawn_outlook() const
    {
        return outlook.has_value() && !outlook->is_wide ? &*outlook : nullptr;
    }
};

IndicatorCourse course_of(const PlanView &view, const model::Indicator &indicator);

/// The fields of parts/chart.mustache: the drawing for wide and narrow pages and its legend. `chart` is false where
/// there are too few numbers; then false is returned too.
bool put_chart(Fields &fields, Language language, const model::Indicator &indicator, const IndicatorCourse &course);

} // namespace taikei::render

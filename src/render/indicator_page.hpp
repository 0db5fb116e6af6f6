#pragma once

#include "render/edition.hpp"
#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <string>
#include <vector>

namespace taikei::render {

/// What an indicator's page shows beside the plan itself.
struct IndicatorSurroundings {
    PlanViews views; ///< where the same indicator is looked for
    const std::vector<EditionChanges> *history = nullptr; ///< of the plan, oldest first; null where it is not known
};

/// An indicator: newest value and target, ratings, chart, outlook, values, formula, what it is, how they were
/// corrected, where else it stands.
std::string render_indicator_page(const Frame &frame, const PlanView &view, const model::Indicator &indicator,
                                  const IndicatorSurroundings &surroundings = {});

} // namespace taikei::render

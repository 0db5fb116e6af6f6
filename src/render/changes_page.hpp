#pragma once

#include "render/edition.hpp"
#include "render/frame.hpp"
#include "render/plan_views.hpp"

#include <optional>
#include <string>

namespace taikei::render {

/// Two editions of a plan, or two plans of a city, beside each other.
struct Comparison {
    std::vector<Edition> editions; ///< of the plan, oldest first
    int from = 0; ///< the editions compared; both 0 where another plan is compared, or there is but one
    int to = 0;
    const PlanView *other = nullptr; ///< the plan that this one followed; null where editions are compared
    std::vector<model::Change> changes;
};

/// `/plans/{id}/changes`: what changed, side by side, and the choice of what to compare.
std::string render_changes_page(const Frame &frame, const PlanView &view, PlanViews views,
                                const Comparison &comparison);

} // namespace taikei::render

#pragma once

#include "render/grading.hpp"

#include <map>
#include <string>

namespace taikei::render {

/// What a reader wants to see of a plan; what is empty does not narrow.
struct PlanFilter {
    std::string department = {};
    std::string tag = {}; ///< a printed mark, or a project that runs across the tree
    std::string rating = {}; ///< a grade's name
    std::string words = {}; ///< parted by spaces; each must occur
    int goal = 0; ///< SDG goal from 1 to 17; 0: any

    bool is_empty() const noexcept
    {
        return department.empty() && tag.empty() && rating.empty() && words.empty() && goal == 0;
    }
};

/// Parts and indicators that fit, in document order.
struct PlanSelection {
    PlanView::Nodes nodes;
    PlanView::Indicators indicators;
};

/// An indicator fits where its own name, departments and ratings do, and the tags and goals of its part.
PlanSelection select(const PlanView &view, const std::optional<Grading> &grading, const PlanFilter &filter);

/// What a plan can be narrowed down by: each value with the number of parts and measures that have it.
struct PlanFacets {
    std::vector<std::pair<std::string, int>> departments;
    std::vector<std::pair<std::string, int>> tags;
    std::vector<std::pair<std::string, int>> ratings;
    std::map<int, int> goals;
};
PlanFacets facets_of(const PlanView &view, const std::optional<Grading> &grading);

} // namespace taikei::render

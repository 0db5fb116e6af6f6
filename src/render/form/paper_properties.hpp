#pragma once

#include "render/plan_view.hpp"
#include "store/plan_store.hpp"

#include <string>

namespace taikei::render {

/// What a printed file says of itself.
struct PaperProperties {
    std::string title;
    std::string author; ///< the municipality
    store::Time made_at; ///< UTC; the same time and content give the same bytes
};

/// Of a paper about the whole plan: its title (what it is where it has none), city and revision.
PaperProperties paper_properties(const PlanView &view);

} // namespace taikei::render

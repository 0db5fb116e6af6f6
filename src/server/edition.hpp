#pragma once

#include "render/edition.hpp"
#include "server/router.hpp"

#include <optional>
#include <vector>

/// The editions of a plan that the site may show.
namespace taikei::server {

/// Oldest first.
std::vector<render::Edition> editions_of(store::PlanStore &store, store::PlanId plan);

/// The plan as it stood in an edition. None where there is no such edition.
std::optional<model::Plan> edition(store::PlanStore &store, store::PlanId plan, int number);

} // namespace taikei::server

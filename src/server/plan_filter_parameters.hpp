#pragma once

#include "base/result.hpp"
#include "render/plan_filter.hpp"

#include <map>
#include <string>

namespace taikei::server {

/// department, goal (1 to 17), tag, rating, q (at most 200 characters). What is missing or empty does not narrow.
/// Fails where the goal is no such number or the words are too many.
base::Result<render::PlanFilter> parse_plan_filter(const std::map<std::string, std::string> &query);

} // namespace taikei::server

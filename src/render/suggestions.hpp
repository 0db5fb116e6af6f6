#pragma once

#include "render/plan_views.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What a reader may mean by what stands in the search field.
namespace taikei::render {

/// Titles, indicators, terms and departments of the plans that hold the words, those that begin with them first. At
/// most ten, each once.
std::vector<std::string> suggestions_for(PlanViews views, std::string_view words);

/// For words that nothing holds: titles that have most pairs of letters in common with them, the nearest first. At most
/// five; none that has less than half in common.
std::vector<std::string> near_titles(PlanViews views, std::string_view words);

/// How much of their pairs of letters two texts have in common: 0 to 1. Width does not count.
double likeness(std::string_view a, std::string_view b);

/// `/suggestions?q=`: {"suggestions": [...]}.
std::string render_suggestions_json(const std::vector<std::string> &suggestions);

} // namespace taikei::render

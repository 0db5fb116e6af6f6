#pragma once

#include "render/language.hpp"
#include "store/plan_store.hpp"

#include <string>
#include <string_view>

/// Addresses of our own pages. English pages stand under /en, the API has no language.
namespace taikei::render {

/// One path segment or one query value: everything but letters, digits, '-', '.', '_' and '~' as %XX. A node id with a
/// slash in it stays one segment.
std::string percent_encode(std::string_view text);

/// `path` is the Japanese address ("/plans/3"); gives the same page in the language ("/en/plans/3").
std::string localized(Language language, std::string_view path);

std::string plan_path(store::PlanId plan);
std::string node_path(store::PlanId plan, std::string_view node);
std::string indicator_path(store::PlanId plan, std::string_view indicator);
/// The chart of an indicator alone, for other sites' pages.
std::string embed_path(store::PlanId plan, std::string_view indicator);
/// A department, over all plans.
std::string department_path(std::string_view name);
/// An SDG goal, over all plans.
std::string goal_path(int goal);
/// What carries a mark or belongs to a project, across the plan's tree.
std::string tag_path(store::PlanId plan, std::string_view tag);
std::string glossary_path(store::PlanId plan);
std::string guide_path(store::PlanId plan);
/// Parts and indicators of a plan, to be narrowed down by its query.
std::string list_path(store::PlanId plan);
std::string changes_path(store::PlanId plan);
/// The first page has no number in its address.
std::string search_path(std::string_view query, int page = 1);

/// The JSON of a page: "/api/v1/plans/3" for "/plans/3".
std::string api_path(std::string_view path);

} // namespace taikei::render

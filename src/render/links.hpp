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

class PlanView;

std::string plan_path(store::PlanId plan);
/// Of one publication: its address stays.
std::string publication_path(store::PlanId plan, int number);
/// Within the newest publication, or the draft.
std::string node_path(store::PlanId plan, std::string_view node);
std::string indicator_path(store::PlanId plan, std::string_view indicator);
/// What stands across all plans: a department, an SDG goal.
std::string department_path(std::string_view name);
std::string goal_path(int goal);
/// The newest publication's words, or the draft's.
std::string glossary_path(store::PlanId plan);
/// What the plan's editions changed, and the plan beside others.
std::string changes_path(store::PlanId plan);
/// Within the edition that is viewed.
std::string node_path(const PlanView &view, std::string_view node);
std::string indicator_path(const PlanView &view, std::string_view indicator);
/// The chart of an indicator alone, for other sites' pages.
std::string embed_path(const PlanView &view, std::string_view indicator);
/// What carries a mark or belongs to a project, across the plan's tree.
std::string tag_path(const PlanView &view, std::string_view tag);
std::string glossary_path(const PlanView &view);
std::string guide_path(const PlanView &view);
/// Parts and indicators of a plan, to be narrowed down by its query.
std::string list_path(const PlanView &view);
/// The first page has no number in its address.
std::string search_path(std::string_view query, int page = 1);

/// The JSON of a page: "/api/v1/plans/3" for "/plans/3".
std::string api_path(std::string_view path);

} // namespace taikei::render

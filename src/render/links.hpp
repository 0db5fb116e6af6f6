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
/// The first page has no number in its address.
std::string search_path(std::string_view query, int page = 1);

/// The JSON of a page: "/api/v1/plans/3" for "/plans/3".
std::string api_path(std::string_view path);

} // namespace taikei::render

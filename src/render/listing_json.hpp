#pragma once

#include "store/plan_store.hpp"

#include <string>
#include <vector>

/// The JSON answers that are no plan format (docs/api.md).
namespace taikei::render {

/// {"plans": [...]}: every kept plan with its counts and the address of its JSON.
std::string render_plan_list_json(const std::vector<store::PlanSummary> &plans);

/// What was asked for, and what was found.
struct SearchAnswer {
    std::string query;
    int limit = 20;
    int offset = 0;
    store::SearchResult result;
};

/// {"query", "total", "limit", "offset", "hits": [...]}; a passage is a list of {"text", "match"}.
std::string render_search_json(const SearchAnswer &answer);

} // namespace taikei::render

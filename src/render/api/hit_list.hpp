#pragma once

#include "render/api/list_parameters.hpp"
#include "store/search_result.hpp"

#include <string>

namespace taikei::render {

/// What a search found: the hits from `asked.first` on, as `result` holds them. A passage is a list of {"text",
/// "match"}.
std::string hit_list_json(const std::string &query, const store::SearchResult &result, const ListParameters &asked);

} // namespace taikei::render

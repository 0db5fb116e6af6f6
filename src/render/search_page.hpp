#pragma once

#include "render/frame.hpp"
#include "store/plan_store.hpp"

#include <functional>
#include <string>
#include <vector>

namespace taikei::render {

/// What was asked for, and what was found.
struct SearchPage {
    std::string query; ///< as typed; empty before anything was asked
    int page = 1;
    int page_size = 20;
    store::SearchResult result; ///< the hits of this page
    std::vector<std::string> near; ///< titles like the query, where nothing was found
};

/// Address (Japanese) of a hit: of its node, indicator, or the term on its plan's page.
using HitPath = std::function<std::string(const store::SearchHit &)>;

/// `/search?q=`.
std::string render_search_page(const Frame &frame, const SearchPage &search, const HitPath &path_of);

} // namespace taikei::render

#pragma once

#include "store/plan_summary.hpp"

#include <string>
#include <vector>

namespace taikei::store {

/// Where a search found its words.
struct SearchHit {
    enum class Kind { Node, Indicator, Glossary };
    Kind kind = Kind::Node;
    PlanId plan = 0;
    std::string municipality;
    std::string plan_title;
    std::string id; ///< node or indicator id; term for a glossary entry
    std::string title;
    std::string snippet; ///< passage around the words; U+E000 and U+E001 stand before and after each match
};

struct SearchResult {
    std::vector<SearchHit> hits;
    int total = 0; ///< all matches, beyond `limit` too
};

} // namespace taikei::store

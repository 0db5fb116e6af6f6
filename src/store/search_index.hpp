#pragma once

#include "model/plan.hpp"
#include "store/plan_store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::store {

/// One thing that a search can find.
struct SearchText {
    SearchHit::Kind kind = SearchHit::Kind::Node;
    std::string item; ///< id of the node or indicator; the term of a glossary entry
    std::string title;
    std::string body;
};

/// A match before the names of its plan and municipality are looked up.
struct SearchMatch {
    PlanId plan = 0;
    SearchText text; ///< its body is the passage with the match marked
    std::int64_t municipality = 0;
};

struct SearchMatches {
    std::vector<SearchMatch> shown;
    int total = 0; ///< beyond the limit too
};

/// Full text search is each database's own matter; this is all that the plan store asks of it.
class SearchIndex {
public:
    virtual ~SearchIndex() = default;
    /// Puts these texts in the place of all that the index has of the plan. Within the caller's transaction.
    virtual void replace(std::int64_t municipality, PlanId plan, const std::vector<SearchText> &texts) = 0;
    /// The best matches come first; of very many, those in titles.
    virtual SearchMatches search(std::string_view query, int limit, int offset) = 0;
};

/// What of a plan can be found: titles and prose of nodes, names and definitions of indicators, the glossary.
std::vector<SearchText> search_texts(const model::Plan &plan);

} // namespace taikei::store

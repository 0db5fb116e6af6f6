#include "reader/finish/page_confidence.hpp"

#include <map>
#include <vector>

namespace taikei::reader {

namespace {

/// The confidence of the pages that were recognised, by number.
using Pages = std::map<int, double>;

void lower(model::Source &source, const Pages &pages)
{
    if (const auto page = pages.find(source.place.page); page != pages.end())
        source.confidence *= page->second;
}

template <typename Fact>
void lower_all(std::vector<Fact> &facts, const Pages &pages)
{
    for (Fact &fact : facts)
        lower(fact.source, pages);
}

} // namespace

void lower_by_pages(const document::Document &document, model::Plan &plan)
{
    Pages pages;
    for (const document::Page &page : document.pages) {
        if (page.confidence < 1.0)
            pages[page.number] = page.confidence;
    }
    if (pages.empty())
        return;
    lower_all(plan.nodes, pages);
    lower_all(plan.indicators, pages);
    lower_all(plan.glossary, pages);
    for (model::Node &node : plan.nodes) {
        lower_all(node.sections, pages);
        lower_all(node.measures, pages);
        lower_all(node.related_plans, pages);
        lower_all(node.ratings, pages);
        lower_all(node.roles, pages);
    }
    for (model::Indicator &indicator : plan.indicators)
        lower_all(indicator.values, pages);
}

} // namespace taikei::reader

#include "render/search_page.hpp"
#include "render/links.hpp"
#include "render/plan_page.hpp"
#include "render/suggestions.hpp"
#include "server/handlers/handlers.hpp"
#include "server/search_parameters.hpp"

namespace taikei::server {

namespace {

/// A term is explained in its plan's glossary.
std::string path_of_term(const Snapshot &snapshot, const store::SearchHit &hit)
{
    const render::PlanView *view = snapshot.find(hit.plan);
    const auto place = view != nullptr ? view->find_term(hit.id) : std::nullopt;
    return render::glossary_path(hit.plan) + (place ? "#" + render::term_anchor(*place) : "");
}

std::string path_of_hit(const Snapshot &snapshot, const store::SearchHit &hit)
{
    switch (hit.kind) {
    case store::SearchHit::Kind::Node: return render::node_path(hit.plan, hit.id);
    case store::SearchHit::Kind::Indicator: return render::indicator_path(hit.plan, hit.id);
    case store::SearchHit::Kind::Glossary: return path_of_term(snapshot, hit);
    }
    return render::plan_path(hit.plan);
}

} // namespace

Answer handle_search_page(const Context &context)
{
    const auto parameters = parse_search_parameters(context.query);
    if (!parameters)
        return std::unexpected(Refusal{render::Problem{400, "bad-parameter", parameters.error().message}, {}, {}});
    render::SearchPage search;
    search.query = parameters->query;
    search.page = parameters->page;
    if (!search.query.empty())
        search.result = context.shelf.search(search.query, search.page_size, (search.page - 1) * search.page_size);
    if (!search.query.empty() && search.result.total == 0)
        search.near = render::near_titles(context.snapshot.views, search.query);
    return html_response(render::render_search_page(
        context.frame, search, [&](const store::SearchHit &hit) { return path_of_hit(context.snapshot, hit); }));
}

} // namespace taikei::server

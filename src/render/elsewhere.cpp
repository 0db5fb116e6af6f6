#include "render/elsewhere.hpp"

#include "render/key_figures.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

bool is_same(const model::Indicator &a, const model::Indicator &b)
{
    return a.name == b.name && a.part == b.part;
}

Fields place_fields(Language language, const PlanView &view, const PlanView &there, const model::Indicator &indicator)
{
    const model::Node *node = there.find_node(indicator.node);
    return Fields()
        .text("plan", &there == &view ? message(language, "elsewhere_here") : there.plan().title)
        .flag("is_here", &there == &view)
        .text("node", node != nullptr ? code_and_title(*node) : message(language, "untitled"))
        .text("href", localized(language, indicator_path(there, indicator.id)))
        .list("figures", key_figures(language, there.with_results(indicator)));
}

void add_places(std::vector<Fields> &places, Language language, const PlanView &view, const PlanView &there,
                const model::Indicator &indicator)
{
    for (const model::Indicator &other : there.plan().indicators) {
        if (&other != &indicator && is_same(other, indicator))
            places.push_back(place_fields(language, view, there, other));
    }
}

} // namespace

std::vector<Fields> elsewhere_fields(Language language, PlanViews views, const PlanView &view,
                                     const model::Indicator &indicator)
{
    std::vector<Fields> places;
    add_places(places, language, view, view, indicator);
    for (const auto &there : views) {
        if (there->id() != view.id() && there->plan().municipality.name == view.plan().municipality.name)
            add_places(places, language, view, *there, indicator);
    }
    return places;
}

} // namespace taikei::render

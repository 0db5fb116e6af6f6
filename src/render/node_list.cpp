#include "render/node_list.hpp"

#include "render/department_links.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

namespace taikei::render {

namespace {

std::string way_to(const PlanView &view, const model::Node &node)
{
    std::string way;
    for (const model::Node *above : view.ancestors_of(node))
        way += (way.empty() ? "" : " › ") + code_and_title(*above);
    return way;
}

} // namespace

std::vector<Fields> node_list(Language language, const PlanView &view, const PlanView::Nodes &nodes)
{
    return fields_of(nodes, [&](const model::Node *node) {
        const int indicators = view.indicator_count(*node);
        return Fields()
            .text("way", way_to(view, *node))
            .text("href", localized(language, node_path(view, node->id)))
            .text("level", node->level)
            .text_if_any("code", node->code)
            .text("title", node->title.empty() ? message(language, "untitled") : node->title)
            .texts("tags", node->tags)
            .text("indicators", indicators > 0 ? say_count(language, "indicators_count", indicators) : "")
            .list("departments", department_links(language, node->departments))
            .flag("doubtful", is_doubtful(node->source));
    });
}

} // namespace taikei::render

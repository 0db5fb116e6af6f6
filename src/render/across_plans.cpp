#include "render/across_plans.hpp"

#include "render/indicator_table.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/node_list.hpp"
#include "render/standing.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace taikei::render {

namespace {

/// A page of a department of a large city would be heavy beyond this; the plan's own list has them all.
constexpr std::size_t most_indicators = 60;

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return !name.empty() && std::ranges::find(names, name) != names.end();
}

std::vector<Fields> measure_fields(Language language, const PlanView &view, const PlanSelection &selection,
                                   const PlanFilter &filter)
{
    std::vector<Fields> measures;
    for (const model::Node *node : selection.nodes) {
        for (const model::Measure &measure : node->measures) {
            if (holds(measure.departments, filter.department) || holds(measure.tags, filter.tag))
                measures.push_back(Fields()
                                       .text("title", measure.title)
                                       .texts("tags", measure.tags)
                                       .text("node", code_and_title(*node))
                                       .text("href", localized(language, node_path(view, node->id) + "#measures")));
        }
    }
    return measures;
}

void put_standing(Fields &fields, Language language, const PlanView &view, const std::optional<Grading> &grading,
                  const PlanSelection &selection)
{
    std::vector<int> counts(grading ? grading->grades.size() : 0);
    for (const model::Node *node : selection.nodes) {
        const auto own = grading ? grading->count_at(view, *node) : std::vector<int>();
        std::ranges::transform(counts, own, counts.begin(), std::plus());
    }
    put_shares(fields, language, grading.value_or(Grading{}), counts);
}

/// All that fits but what only a narrower list shows.
std::string list_address(const PlanView &view, const PlanFilter &filter)
{
    std::string query;
    const auto add = [&](const char *name, const std::string &value) {
        if (!value.empty())
            query += (query.empty() ? "?" : "&") + std::string(name) + "=" + percent_encode(value);
    };
    add("department", filter.department);
    add("goal", filter.goal > 0 ? std::to_string(filter.goal) : "");
    add("tag", filter.tag);
    return list_path(view) + query;
}

} // namespace

std::optional<Fields> across_plan(Language language, const PlanView &view, const PlanFilter &filter)
{
    const auto grading = grading_of(language, view);
    PlanSelection selection = select(view, grading, filter);
    if (selection.nodes.empty() && selection.indicators.empty())
        return std::nullopt;
    const bool is_cut = selection.indicators.size() > most_indicators;
    if (is_cut)
        selection.indicators.resize(most_indicators);
    Fields fields;
    fields.text("title", view.plan().title)
        .text("municipality", view.plan().municipality.name)
        .text("href", localized(language, view.path()))
        .text("list_href", localized(language, list_address(view, filter)))
        .text("anchor", "plan-" + std::to_string(view.id()))
        .list("nodes", node_list(language, view, selection.nodes))
        .list("measures", measure_fields(language, view, selection, filter))
        .flag("has_indicators", !selection.indicators.empty())
        .flag("is_cut", is_cut)
        .object("table", indicator_table(language, view, selection.indicators).text("of", view.plan().title));
    put_standing(fields, language, view, grading, selection);
    return fields;
}

std::vector<Fields> across_plans(Language language, PlanViews views, const PlanFilter &filter)
{
    std::vector<Fields> plans;
    for (const auto &view : views) {
        if (auto fields = across_plan(language, *view, filter))
            plans.push_back(std::move(*fields));
    }
    return plans;
}

} // namespace taikei::render

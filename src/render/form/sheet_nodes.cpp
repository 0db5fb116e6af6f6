#include "render/form/fill_form.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace taikei::render {

namespace {

bool shows_something(const PlanView &view, const model::Node &node)
{
    return !node.sections.empty() || !node.measures.empty() || !node.roles.empty() || !node.ratings.empty()
        || !view.indicators_of(node).empty();
}

/// A part that says nothing itself has no sheet: it stands on that of the part above.
bool lists_something(const PlanView &view, const model::Node &node)
{
    return std::ranges::any_of(view.children_of(node), [&](const model::Node *child) {
        return !shows_something(view, *child) && view.children_of(*child).empty();
    });
}

PlanView::Nodes nodes_of_levels(const PlanView &view, const std::vector<std::string> &levels)
{
    PlanView::Nodes nodes;
    const auto is_of_level = [&](const model::Node *node) {
        return std::ranges::find(levels, node->level) != levels.end();
    };
    for (const model::Node &node : view.plan().nodes) {
        // A level's name may be used for the one below as well: the sheet of the upper one shows both.
        if (is_of_level(&node) && std::ranges::none_of(view.ancestors_of(node), is_of_level))
            nodes.push_back(&node);
    }
    return nodes;
}

/// Plans name their levels as they like; the one that is measured is the one that a sheet is about. Empty where the
/// plan has no indicator.
std::string level_with_most_indicators(const PlanView &view)
{
    std::map<std::string, std::size_t> counts;
    for (const model::Node &node : view.plan().nodes)
        counts[node.level] += view.indicators_of(node).size();
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto &level_and_count) { return level_and_count.second; });
    return most == counts.end() || most->second == 0 ? "" : most->first;
}

/// 第4章 施策の推進 beside the chapters of the tree: what says something and stands neither above nor below the others.
void add_parts_apart(const PlanView &view, PlanView::Nodes &nodes)
{
    std::set<const model::Node *> with_sheet(nodes.begin(), nodes.end());
    std::set<const model::Node *> beside = with_sheet;
    for (const model::Node *node : nodes) {
        for (const PlanView::Nodes &others : {view.ancestors_of(*node), view.descendants_of(*node)})
            beside.insert(others.begin(), others.end());
    }
    nodes.clear();
    for (const model::Node &node : view.plan().nodes) {
        if (with_sheet.contains(&node) || (!beside.contains(&node) && shows_something(view, node)))
            nodes.push_back(&node);
    }
}

} // namespace

PlanView::Nodes nodes_with_sheet(const Form &form, const PlanView &view)
{
    const std::vector<std::string> measured{form.levels.empty() ? "" : level_with_most_indicators(view)};
    const PlanView::Nodes named = nodes_of_levels(view, form.levels);
    PlanView::Nodes likely = named.empty() ? nodes_of_levels(view, measured) : named;
    if (!likely.empty() && form.shows_parts_apart)
        add_parts_apart(view, likely);
    if (!likely.empty())
        return likely;
    PlanView::Nodes all;
    for (const model::Node &node : view.plan().nodes) {
        if (shows_something(view, node) || lists_something(view, node))
            all.push_back(&node);
    }
    return all;
}

void keep_department(PlanView::Nodes &nodes, std::string_view department)
{
    std::erase_if(nodes, [&](const model::Node *node) {
        return std::ranges::none_of(node->departments,
                                    [&](const std::string &name) { return name.contains(department); });
    });
}

std::optional<model::FiscalYear> sheet_year(const PlanView &view)
{
    std::optional<model::FiscalYear> newest;
    const auto take = [&](model::FiscalYear year) { newest = newest ? std::max(*newest, year) : year; };
    for (const model::Node &node : view.plan().nodes) {
        for (const model::Rating &rating : node.ratings) {
            if (rating.year)
                take(*rating.year);
        }
    }
    if (newest)
        return newest;
    for (const model::Indicator &indicator : view.plan().indicators) {
        for (const model::Value &value : indicator.values) {
            if (value.kind == model::ValueKind::Observed)
                take(value.year);
        }
    }
    return newest;
}

} // namespace taikei::render

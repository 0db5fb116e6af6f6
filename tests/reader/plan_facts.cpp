#include "reader/plan_facts.hpp"

#include "base/text.hpp"
#include "model/plan_format.hpp"

#include <algorithm>
#include <optional>

namespace taikei::test {

std::map<std::string, int> facts_of(const model::Plan &plan)
{
    std::map<std::string, int> facts;
    std::map<std::string, std::string> titles;
    for (const auto &node : plan.nodes)
        titles[node.id] = base::fold_tight(node.title);
    const auto add = [&facts](std::string fact) { ++facts[std::move(fact)]; };
    for (const auto &node : plan.nodes) {
        const std::string &title = titles[node.id];
        const std::string where = "node " + title;
        add(where);
        add(where + " below " + (node.parent ? titles[*node.parent] : "nothing") + ", code "
            + node.code.value_or("none"));
        for (const auto &department : node.departments)
            add(where + ": department " + base::fold_tight(department));
        for (const auto &section : node.sections)
            add(where + ": section " + base::fold_tight(section.label));
        for (const auto &measure : node.measures)
            add(where + ": measure " + base::fold_tight(measure.title));
        for (const auto &role : node.roles)
            add(where + ": role of " + base::fold_tight(role.actor));
        for (const auto &rating : node.ratings)
            add(where + ": rating " + base::fold_tight(rating.scheme + rating.by) + " "
                + base::fold_tight(rating.value));
        for (const auto &related : node.related_plans)
            add(where + ": related plan " + base::fold_tight(related.title));
    }
    for (const auto &indicator : plan.indicators) {
        const std::string where = "indicator " + base::fold_tight(indicator.name) + "/"
            + base::fold_tight(indicator.part.value_or("")) + " of " + titles[indicator.node];
        add(where);
        add(where + ": unit " + base::fold_tight(indicator.unit.value_or("")));
        for (const auto &value : indicator.values)
            add(where + ": " + std::string(model::name_of(value.kind)) + " " + std::to_string(value.year.year()) + " "
                + (value.number ? value.number->to_shortest() : base::fold_tight(value.text)));
    }
    return facts;
}

std::map<std::string, std::string> identity_of(const model::Plan &plan)
{
    const auto year = [](const std::optional<model::FiscalYear> &at) { return at ? std::to_string(at->year()) : "?"; };
    return {{"municipality", base::fold_tight(plan.municipality.name)},
            {"title", base::fold_tight(plan.title)},
            {"kind", std::string(model::name_of(plan.kind))},
            {"period", plan.period ? year(plan.period->from) + "-" + year(plan.period->to) : "none"}};
}

Agreement compare_facts(const model::Plan &truth, const model::Plan &read)
{
    const auto expected = facts_of(truth);
    const auto actual = facts_of(read);
    Agreement agreement;
    for (const auto &[fact, times] : expected) {
        const auto found = actual.find(fact);
        const int common = std::min(times, found == actual.end() ? 0 : found->second);
        agreement.truth += times;
        agreement.common += common;
        if (common < times)
            agreement.differences += "  - " + fact + "\n";
    }
    for (const auto &[fact, times] : actual) {
        const auto found = expected.find(fact);
        agreement.read += times;
        if (found == expected.end() || found->second < times)
            agreement.differences += "  + " + fact + "\n";
    }
    return agreement;
}

} // namespace taikei::test

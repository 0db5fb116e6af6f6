#include "evaluate/lint_rules.hpp"

#include "base/text.hpp"
#include "evaluate/lint_words.hpp"
#include "evaluate/unit.hpp"

#include <algorithm>

namespace taikei::evaluate {

namespace {

using model::Indicator;

/// A value that both have for one year and kind, and that differs; and how many agree.
struct Comparison {
    const model::Value *one = nullptr;
    const model::Value *other = nullptr;
    int agreeing = 0;
};

Comparison compare(const Indicator &one, const Indicator &other)
{
    Comparison comparison;
    for (const model::Value &value : one.values) {
        const auto twin = std::ranges::find_if(other.values, [&value](const model::Value &candidate) {
            return candidate.kind == value.kind && candidate.year == value.year;
        });
        if (!value.number || twin == other.values.end() || !twin->number)
            continue;
        if (*value.number == *twin->number)
            ++comparison.agreeing;
        else if (comparison.one == nullptr)
            comparison = {&value, &*twin, comparison.agreeing};
    }
    return comparison;
}

void add(Findings &findings, const Indicator &one, const Indicator &other, LintKind kind, Severity severity,
         Message message)
{
    LintFinding finding = finding_on(one, kind, severity, std::move(message));
    finding.twin = other.id;
    findings.push_back(std::move(finding));
}

/// `other` stands before `one` in the document.
void lint_pair(const Indicator &one, const Indicator &other, Findings &findings)
{
    const Comparison comparison = compare(one, other);
    // Of a common name, only values that agree tell that it is the same indicator.
    if (LintWords::get().is_cost(one.name) || (LintWords::get().is_common(one.name) && comparison.agreeing == 0))
        return;
    const Message::Argument place = other.node;
    if (one.unit && other.unit && parse_unit(*one.unit) != parse_unit(*other.unit))
        add(findings, one, other, LintKind::UnitDiffers, Severity::Warning,
            {"lint_unit_differs", {{"unit", *one.unit}, {"other", *other.unit}, {"node", place}}});
    else if (comparison.one != nullptr)
        add(findings, one, other, LintKind::ValuesDiffer, Severity::Warning,
            {"lint_values_differ",
             {{"year", comparison.one->year},
              {"value", printed(*comparison.one, one)},
              {"other", printed(*comparison.other, other)},
              {"node", place}}});
    else if (comparison.agreeing > 0)
        add(findings, one, other, LintKind::StandsTwice, Severity::Hint, {"lint_stands_twice", {{"node", place}}});
}

} // namespace

void lint_twins(const LintedPlan &linted, Findings &findings)
{
    // Each is compared with the first of its name: a plan may print one a hundred times.
    std::unordered_map<std::string, const Indicator *> first;
    for (const Indicator &indicator : linted.plan.indicators) {
        const auto [place, is_new] = first.emplace(base::fold_tight(name_in_full(indicator)), &indicator);
        if (!is_new && place->second->node != indicator.node)
            lint_pair(indicator, *place->second, findings);
    }
}

} // namespace taikei::evaluate

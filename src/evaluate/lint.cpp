#include "evaluate/lint.hpp"

#include "evaluate/lint_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace taikei::evaluate {

namespace {

struct Name {
    LintKind kind;
    std::string_view name;
};
constexpr std::array<Name, 16> names = {{{LintKind::NoTarget, "no-target"},
                                         {LintKind::NoBaseline, "no-baseline"},
                                         {LintKind::NoOwner, "no-owner"},
                                         {LintKind::UnitMissing, "unit-missing"},
                                         {LintKind::UnitDiffers, "unit-differs"},
                                         {LintKind::OutputAsOutcome, "output-as-outcome"},
                                         {LintKind::OnlyWords, "only-words"},
                                         {LintKind::TargetMet, "target-met"},
                                         {LintKind::TargetWrongWay, "target-wrong-way"},
                                         {LintKind::Jump, "jump"},
                                         {LintKind::ValuesDiffer, "values-differ"},
                                         {LintKind::StandsTwice, "stands-twice"},
                                         {LintKind::RateOver100, "rate-over-100"},
                                         {LintKind::ValuesStop, "values-stop"},
                                         {LintKind::TargetPast, "target-past"},
                                         {LintKind::YearDoubled, "year-doubled"}}};

/// A plan of fewer indicators hardly says that all lack a thing by one reason.
constexpr std::size_t least_for_all = 3;

/// These say something of the document where each indicator has them: it has no column for them, or is old.
bool may_hold_for_all(LintKind kind)
{
    return kind == LintKind::NoTarget || kind == LintKind::NoOwner || kind == LintKind::NoBaseline
        || kind == LintKind::TargetPast;
}

/// Of how many indicators the rule of this kind asks.
std::size_t asked(LintKind kind, const model::Plan &plan)
{
    if (kind != LintKind::TargetPast)
        return plan.indicators.size();
    return static_cast<std::size_t>(std::ranges::count_if(plan.indicators, [](const model::Indicator &indicator) {
        return std::ranges::any_of(indicator.values,
                                   [](const model::Value &value) { return value.kind == model::ValueKind::Target; });
    }));
}

/// Puts one finding on the plan in place of one on each indicator.
void gather(Findings &findings, const model::Plan &plan)
{
    std::map<LintKind, std::size_t> counts;
    for (const LintFinding &finding : findings)
        ++counts[finding.kind];
    Findings on_plan;
    for (const auto &[kind, count] : counts) {
        if (!may_hold_for_all(kind) || count < least_for_all || count < asked(kind, plan))
            continue;
        const auto first = std::ranges::find(findings, kind, &LintFinding::kind);
        LintFinding all = *first;
        all.node.clear();
        all.indicator.clear();
        all.source = {};
        all.message = {"lint_" + message_name(kind) + "_all", {{"count", std::to_string(count)}}};
        on_plan.push_back(std::move(all));
        std::erase_if(findings, [kind](const LintFinding &finding) { return finding.kind == kind; });
    }
    findings.insert(findings.begin(), on_plan.begin(), on_plan.end());
}

void sort_by_document(Findings &findings, const model::Plan &plan)
{
    std::unordered_map<std::string, std::size_t> places;
    for (const model::Indicator &indicator : plan.indicators)
        places.emplace(indicator.id, places.size() + 1);
    std::ranges::stable_sort(findings, {}, [&places](const LintFinding &finding) {
        const auto found = places.find(finding.indicator);
        return found == places.end() ? 0 : found->second;
    });
}

} // namespace

std::vector<LintFinding> lint(const model::Plan &plan, model::FiscalYear now)
{
    const LintedPlan linted(plan, now);
    Findings findings;
    for (const model::Indicator &indicator : plan.indicators) {
        lint_targets(linted, indicator, findings);
        lint_owner(linted, indicator, findings);
        lint_unit(linted, indicator, findings);
        lint_values(linted, indicator, findings);
    }
    lint_twins(linted, findings);
    lint_ends(linted, findings);
    gather(findings, plan);
    sort_by_document(findings, plan);
    return findings;
}

std::string_view name_of(LintKind kind)
{
    return std::ranges::find(names, kind, &Name::kind)->name;
}

std::string_view name_of(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Hint: return "hint";
    }
    return "";
}

std::span<const LintKind> all_lint_kinds()
{
    static constexpr auto kinds = [] {
        std::array<LintKind, names.size()> all{};
        for (std::size_t i = 0; i < names.size(); ++i)
            all[i] = names[i].kind;
        return all;
    }();
    return kinds;
}

std::string message_name(LintKind kind)
{
    std::string name(name_of(kind));
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace taikei::evaluate

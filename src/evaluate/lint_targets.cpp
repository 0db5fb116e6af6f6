#include "evaluate/lint_rules.hpp"

#include "evaluate/kind_words.hpp"
#include "evaluate/lint_words.hpp"
#include "evaluate/yearly_values.hpp"

#include <algorithm>

namespace taikei::evaluate {

namespace {

using model::Value;
using model::ValueKind;

bool has_mark(const Value &value, std::string_view mark)
{
    return std::ranges::find(value.marks, mark) != value.marks.end();
}

const Value *last_target(const model::Indicator &indicator)
{
    const Value *last = nullptr;
    for (const Value &value : indicator.values) {
        if (value.kind == ValueKind::Target && (last == nullptr || value.year >= last->year))
            last = &value;
    }
    return last;
}

/// The value that the target sets out from: the last one before the plan begins; without a period, the last of two, or
/// the first of a longer series.
const Value *start_of(const model::Indicator &indicator, const std::optional<model::Period> &period)
{
    std::vector<const Value *> observed;
    for (const Value &value : indicator.values) {
        if (value.kind == ValueKind::Observed && value.number)
            observed.push_back(&value);
    }
    if (observed.empty())
        return nullptr;
    std::ranges::stable_sort(observed, {}, [](const Value *value) { return value->year; });
    if (period && period->from) {
        const Value *before = nullptr;
        for (const Value *value : observed) {
            if (value->year < *period->from)
                before = value;
        }
        return before != nullptr ? before : observed.front();
    }
    return observed.size() <= 2 ? observed.back() : observed.front();
}

enum class Way { Up, Down };

/// What the target's marks or the indicator's name say is better; figures say nothing here, for they are what is
/// tested.
std::optional<Way> better_way(const model::Indicator &indicator, const Value &target)
{
    if (has_mark(target, "at-least"))
        return Way::Up;
    if (has_mark(target, "at-most"))
        return Way::Down;
    const auto direction = KindWords::get().direction_in(name_in_full(indicator));
    // Where a fall is slowed down (人口), a target below the present value is no slip.
    if (!direction || direction->way == KindWords::Way::UpThoughFalling)
        return std::nullopt;
    return direction->way == KindWords::Way::Up ? Way::Up : Way::Down;
}

Message about(std::string id, const Value &start, const Value &target, const model::Indicator &indicator)
{
    return {std::move(id),
            {{"start", start.year},
             {"value", printed(start, indicator)},
             {"year", target.year},
             {"target", printed(target, indicator)}}};
}

void lint_way(const LintedPlan &linted, const model::Indicator &indicator, const Value &target, Findings &findings)
{
    const Value *start = start_of(indicator, linted.plan.period);
    if (start == nullptr || !target.number || start->year >= target.year || has_mark(target, "maintain"))
        return;
    if (*start->number == *target.number) {
        findings.push_back(finding_on(indicator, LintKind::TargetMet, Severity::Hint,
                                      about("lint_target_met", *start, target, indicator)));
        return;
    }
    const auto way = better_way(indicator, target);
    if (!way || (*way == Way::Up) == (*target.number > *start->number))
        return;
    const bool bounded = has_mark(target, "at-least") || has_mark(target, "at-most");
    findings.push_back(bounded ? finding_on(indicator, LintKind::TargetMet, Severity::Warning,
                                            about("lint_target_met_beyond", *start, target, indicator))
                               : finding_on(indicator, LintKind::TargetWrongWay, Severity::Warning,
                                            about("lint_target_wrong_way", *start, target, indicator)));
}

bool has_observed(const model::Indicator &indicator)
{
    return std::ranges::any_of(indicator.values, [](const Value &value) { return value.kind == ValueKind::Observed; });
}

} // namespace

void lint_targets(const LintedPlan &linted, const model::Indicator &indicator, Findings &findings)
{
    if (LintWords::get().is_cost(indicator.name))
        return;
    const Value *target = last_target(indicator);
    if (target == nullptr) {
        findings.push_back(finding_on(indicator, LintKind::NoTarget, Severity::Warning, {"lint_no_target", {}}));
        return;
    }
    if (!has_observed(indicator) && !has_mark(*target, "date")) // what is done by a year has no start value
        findings.push_back(finding_on(indicator, LintKind::NoBaseline, Severity::Warning,
                                      {"lint_no_baseline", {{"target", printed(*target, indicator)}}}));
    if (target->year < linted.now)
        findings.push_back(finding_on(indicator, LintKind::TargetPast, Severity::Hint,
                                      {"lint_target_past", {{"year", target->year}}}));
    lint_way(linted, indicator, *target, findings);
}

} // namespace taikei::evaluate

#pragma once

#include "evaluate/message.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::evaluate {

/// What can be weak or wrong in a plan's indicators. Why each matters and what to do: docs/linting.md, and the messages
/// lint_KIND, lint_KIND_why and lint_KIND_do.
enum class LintKind : std::uint8_t {
    NoTarget, ///< has values and no target
    NoBaseline, ///< has a target and no value to start from
    NoOwner, ///< no department stands at it, above it or below it
    UnitMissing, ///< numbers without a unit
    UnitDiffers, ///< the same indicator elsewhere has another unit
    OutputAsOutcome, ///< counts what the city did
    OnlyWords, ///< its values are words alone
    TargetMet, ///< the value at the start is the target, or better
    TargetWrongWay, ///< the target is worse than the value at the start
    Jump, ///< more than ten times the year before, or less than a tenth
    ValuesDiffer, ///< the same indicator elsewhere has another value for the year
    StandsTwice, ///< the same indicator stands elsewhere too, with the same values
    RateOver100,
    ValuesStop, ///< its values end before those of others
    TargetPast, ///< the year of its last target is over
    YearDoubled, ///< two values for one year, which differ
};

enum class Severity : std::uint8_t {
    Error, ///< a number or unit cannot be right
    Warning, ///< the indicator cannot be judged as it stands
    Hint, ///< worth a thought
};

struct LintFinding {
    LintKind kind = LintKind::NoTarget;
    Severity severity = Severity::Hint;
    std::string node; ///< id; empty for a finding on the whole plan
    std::string indicator; ///< id; empty for a finding on a node or the plan
    std::string twin; ///< id of the other indicator, where the finding is about two
    Message message; ///< what was found
    model::Source source;
};

/// All findings, in document order; those on the whole plan first. What holds for each indicator of a plan is one
/// finding on the plan. `now`: the fiscal year in which it is asked. Never throws for a plan. Linear in the plan but
/// for sorting.
std::vector<LintFinding> lint(const model::Plan &plan, model::FiscalYear now);

/// Stable name in kebab case, as in JSON: "target-wrong-way".
std::string_view name_of(LintKind kind);
std::string_view name_of(Severity severity);
/// All kinds, in the order of the enumeration.
std::span<const LintKind> all_lint_kinds();
/// "target_wrong_way": how the kind's messages begin, behind "lint_".
std::string message_name(LintKind kind);

} // namespace taikei::evaluate

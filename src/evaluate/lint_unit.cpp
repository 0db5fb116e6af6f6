#include "evaluate/lint_rules.hpp"

#include "evaluate/lint_words.hpp"

#include <algorithm>

namespace taikei::evaluate {

void lint_unit(const LintedPlan & /*linted*/, const model::Indicator &indicator, Findings &findings)
{
    const LintWords &words = LintWords::get();
    const bool has_number =
        std::ranges::any_of(indicator.values, [](const model::Value &value) { return value.number.has_value(); });
    if (has_number && !indicator.unit && !words.has_no_unit(indicator.name))
        findings.push_back(finding_on(indicator, LintKind::UnitMissing, Severity::Warning, {"lint_unit_missing", {}}));
    if (indicator.unit && words.is_output(name_in_full(indicator), *indicator.unit))
        findings.push_back(finding_on(indicator, LintKind::OutputAsOutcome, Severity::Hint,
                                      {"lint_output_as_outcome", {{"unit", *indicator.unit}}}));
}

} // namespace taikei::evaluate

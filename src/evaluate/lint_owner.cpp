#include "evaluate/lint_rules.hpp"

namespace taikei::evaluate {

void lint_owner(const LintedPlan &linted, const model::Indicator &indicator, Findings &findings)
{
    if (!linted.has_owner(indicator))
        findings.push_back(finding_on(indicator, LintKind::NoOwner, Severity::Hint, {"lint_no_owner", {}}));
}

} // namespace taikei::evaluate

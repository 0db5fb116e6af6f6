#pragma once

#include "evaluate/lint.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The linter's rules, one a family; lint() lists them.
namespace taikei::evaluate {

/// A plan with what the rules ask of it, looked up once.
class LintedPlan {
public:
    LintedPlan(const model::Plan &given, model::FiscalYear today);

    const model::Plan &plan;
    model::FiscalYear now;

    /// A department stands at the indicator, its node, above it or below it.
    bool has_owner(const model::Indicator &indicator) const;
    bool names_departments() const { return m_names_departments; }

private:
    std::unordered_map<std::string, const model::Node *> m_nodes;
    std::unordered_set<std::string> m_owned; ///< nodes with a department at them, above or below
    bool m_names_departments = false;
};

using Findings = std::vector<LintFinding>;

/// What every finding on an indicator begins with.
LintFinding finding_on(const model::Indicator &indicator, LintKind kind, Severity severity, Message message);
/// The indicator's name with its part: 研修（受講者数）.
std::string name_in_full(const model::Indicator &indicator);
/// "1,234人", as printed, with the unit where the cell has none.
std::string printed(const model::Value &value, const model::Indicator &indicator);

void lint_targets(const LintedPlan &linted, const model::Indicator &indicator, Findings &findings);
void lint_owner(const LintedPlan &linted, const model::Indicator &indicator, Findings &findings);
void lint_unit(const LintedPlan &linted, const model::Indicator &indicator, Findings &findings);
void lint_values(const LintedPlan &linted, const model::Indicator &indicator, Findings &findings);
/// Rules that look at several indicators at once.
void lint_twins(const LintedPlan &linted, Findings &findings);
void lint_ends(const LintedPlan &linted, Findings &findings);

} // namespace taikei::evaluate

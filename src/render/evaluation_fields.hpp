#pragma once

#include "evaluate/lint.hpp"
#include "evaluate/outlook.hpp"
#include "render/fields.hpp"
#include "render/plan_view.hpp"

#include <expected>
#include <vector>

/// What `evaluate` found, for the templates.
namespace taikei::render {

/// One field `text` a sentence: the outlook, or why there is none.
std::vector<Fields> outlook_sentences(Language language,
                                      const std::expected<evaluate::Outlook, evaluate::NoOutlook> &outlook,
                                      const model::Indicator &indicator);

/// For the script that draws the chart anew: the numbers of the outlook as digits.
Fields drawn_outlook(const evaluate::Outlook &outlook);

/// On the plan's page a finding leads to its indicator, on the indicator's page to the twin.
enum class LintPage { Plan, Indicator };

/// The linter's findings.
std::vector<Fields> lint_fields(Language language, const PlanView &view,
                                const std::vector<const evaluate::LintFinding *> &findings, LintPage page);

} // namespace taikei::render

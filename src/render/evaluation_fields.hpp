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

/// For a cell of a table: `short` and `interval`, or `none`, why there is no outlook.
Fields outlook_cell(Language language, const std::expected<evaluate::Outlook, evaluate::NoOutlook> &outlook,
                    const model::Indicator &indicator);

/// That values of evaluation sheets are shown beside the indicators' own, and whose; empty where none are.
std::string results_in_words(Language language, const PlanView &view, const PlanView::Indicators &indicators);

/// What the linter found.
using LintFindings = std::vector<const evaluate::LintFinding *>;

/// One finding a field, for an indicator's own page: parts/lint_item.mustache.
std::vector<Fields> lint_fields(Language language, const PlanView &view, const LintFindings &findings);

/// Sets `lint_groups`, the findings by kind with their count and the way to each indicator, and `lint_count`:
/// parts/lint_groups.mustache.
void put_lint_groups(Fields &fields, Language language, const PlanView &view, const LintFindings &findings);

} // namespace taikei::render

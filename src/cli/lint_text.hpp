#pragma once

#include "cli/terminal.hpp"
#include "evaluate/lint.hpp"
#include "model/plan.hpp"
#include "render/language.hpp"

#include <string>
#include <vector>

namespace taikei::cli {

struct LintedPlanFile {
    std::string operand; ///< as the user named it
    model::Plan plan;
    std::vector<evaluate::LintFinding> findings;
};

/// A paragraph a finding: severity, where, what was found; for each kind once why it matters and what to do. Counts at
/// the end.
std::string lint_text(const LintedPlanFile &linted, render::Language language, const Terminal &terminal);

/// The same for programs, for all plans; its keys stay.
std::string lint_json(const std::vector<LintedPlanFile> &linted);

} // namespace taikei::cli

#pragma once

#include "cli/rule_source.hpp"
#include "cli/terminal.hpp"
#include "evaluate/judge_plan.hpp"
#include "evaluate/trial.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::cli {

/// What a rule gives for a plan in a year.
struct RatedByRule {
    const evaluate::RatingRule *rule;
    evaluate::PlanJudgement judged;
};

/// What `taikei rate` shows: a plan rated by one rule, and where asked by another as well.
struct RatingReport {
    const evaluate::JudgedTree *tree;
    RatedByRule main;
    std::optional<RatedByRule> other;
    std::vector<evaluate::Move> moves; ///< empty without another rule
};

/// Tables of everything rated with its sentence, counts a grade, and who moves.
std::string text_of(const RatingReport &report, evaluate::Language language, const Terminal &terminal);
std::string json_of(const RatingReport &report);

} // namespace taikei::cli

#pragma once

#include "evaluate/judge_plan.hpp"
#include "model/publication.hpp"
#include "store/rating_store.hpp"

#include <optional>
#include <vector>

namespace taikei::render {

/// The plan as its own rule rates it in the newest year that has both a rule and actual values. None where no kept rule
/// holds in a year with values, or the rule can no longer be read. With `only`: in that year.
std::optional<model::Ratings> rate_plan(const evaluate::JudgedTree &tree,
                                        const std::vector<store::RuleAssignment> &rules,
                                        std::optional<model::FiscalYear> only = std::nullopt);

/// What holds of all that was said of the indicators' kinds: the last word on each trait, unless it was taken back.
std::vector<model::KindDecision> kinds_in_force(const std::vector<store::KindEntry> &entries);

/// One grade as a page shows it.
struct ShownGrade {
    const model::RatedScale *scale;
    const model::GivenGrade *given;
};
/// What the scales gave the indicator or node at this position of the plan.
std::vector<ShownGrade> grades_of_indicator(const model::Ratings &ratings, std::size_t position);
std::vector<ShownGrade> grades_of_node(const model::Ratings &ratings, std::size_t position);

} // namespace taikei::render

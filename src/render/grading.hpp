#pragma once

#include "render/language.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::render {

/// The ratings by which a plan's pictures are coloured and its parts counted: by the plan's rule where it has one, else
/// those that the document prints under its most used scheme in its newest year.
struct Grading {
    struct Grade {
        std::string name; ///< A, ◎; empty for what could not be rated
        std::string meaning; ///< may be empty
        int tone = 0; ///< 1 (best) to 5; 0 where no order is known, and for states
    };

    std::string title; ///< of the scale or scheme
    std::string year; ///< in words; empty where none is printed
    std::vector<Grade> grades; ///< in the scale's order
    /// By node's position in the plan: which grades it and its own indicators have.
    std::vector<std::vector<std::size_t>> of_node;

    /// How many have each grade, in the order of `grades`, of the node and all below it.
    std::vector<int> count_below(const PlanView &view, const model::Node &node) const;
    std::vector<int> count_at(const PlanView &view, const model::Node &node) const;
    std::vector<int> count_all() const;
};

/// None where nothing is rated.
std::optional<Grading> grading_of(Language language, const PlanView &view);

/// 1 (best) to 5; 0 of a state.
int tone_of_grade(const model::RatedScale &scale, const model::PossibleGrade &grade);
/// Of a grade as a document prints it: letters and signs that every reader knows to be in order; words are not.
int tone_of_printed(const std::string &value);

} // namespace taikei::render

#pragma once

#include "evaluate/rational.hpp"

#include <map>
#include <optional>
#include <string>

namespace taikei::evaluate {

/// A grade that a person gave, or put in place of the computed one.
struct GivenGrade {
    int grade = 0; ///< index into the scale's grades; its states count on behind them
    std::string reason; ///< why; an override without one is not accepted where it is read
    std::string by;
    friend bool operator==(const GivenGrade &, const GivenGrade &) = default;
};

/// What is known of one indicator or measure in one year besides its values: what people said, and what the rule says
/// of it.
struct Given {
    std::string state; ///< "not-begun", "stopped", ...; empty where nothing was said
    std::map<int, GivenGrade> grades; ///< by scale
    std::map<int, int> answers; ///< question to choice
    std::map<int, int> previous_grades; ///< by scale: as published for the year before
    std::optional<Rational> weight;
    std::map<int, std::map<int, Rational>> references; ///< by reference: its value by year

    static const Given &nothing();
};

} // namespace taikei::evaluate

#pragma once

#include "evaluate/undefined.hpp"

#include <optional>

namespace taikei::evaluate {

/// What a scale says of an indicator or measure in a year. Its sentence is made when it is asked for (sentence.hpp).
struct Judgement {
    enum class Outcome : std::uint8_t {
        Graded,
        InState, ///< not begun, stopped: no grade, and no mistake
        Unrated, ///< no grade can be given; `why` says the reason
    };
    Outcome outcome = Outcome::Unrated;
    int grade = -1; ///< where Graded
    int state = -1; ///< where InState; where Unrated, the rule's letter for it, or -1
    Undefined why;
    std::optional<Rational> measure; ///< the scale's measure, unrounded; none where it has none or it is undefined
    bool by_hand = false; ///< a person gave it
    int computed_grade = -1; ///< what the rule alone would have given, where a person put another in its place

    bool is_graded() const { return outcome == Outcome::Graded; }
    friend bool operator==(const Judgement &, const Judgement &) = default;
};

} // namespace taikei::evaluate

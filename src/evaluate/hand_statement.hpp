#pragma once

#include "base/result.hpp"
#include "evaluate/given_by_hand.hpp"
#include "evaluate/rating_rule.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taikei::evaluate {

/// What a person can say of one indicator or node in one year.
enum class HandMatter : std::uint8_t {
    State, ///< not begun, stopped, cannot be rated: no grade, and counted apart
    Grade, ///< by hand, or in place of the computed one
    Answer, ///< the mark chosen for a question of the rule
    PreviousGrade, ///< as published for the year before
};

/// "state", "grade", "answer", "previous-grade".
std::string_view name_of(HandMatter matter);
std::optional<HandMatter> parse_hand_matter(std::string_view name);

/// One thing that a person said, as it is kept.
struct HandStatement {
    bool is_indicator = true; ///< else it is of a node
    std::string item; ///< its id
    std::string name; ///< statement_name(), for editions in which ids have moved
    int year = 0; ///< fiscal year
    HandMatter matter = HandMatter::State;
    std::string about; ///< the grade's scale (empty: the rule's first), the answer's question; empty for a state
    std::optional<std::string> value; ///< state, grade or mark; none: taken back
    std::string reason;
    std::string person;
};

/// Puts what was said among what is given; `statement` has a value. Fails where the rule knows no such scale, grade,
/// question, mark or state, and where a grade in place of the computed one has no reason or is not allowed.
base::Result<void> take(const RatingRule &rule, const HandStatement &statement, Given &given);

/// What a person may say in any rule: it leaves without a grade what the rule itself has no word for.
constexpr std::string_view state_not_begun = "not-begun";
constexpr std::string_view state_stopped = "stopped";
constexpr std::string_view state_cannot_be_rated = "cannot-be-rated";

/// Whether any condition of the scale asks for the state.
bool asks_for_state(const Scale &scale);

} // namespace taikei::evaluate

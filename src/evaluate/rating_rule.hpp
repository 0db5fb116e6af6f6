#pragma once

#include "evaluate/indicator_kind.hpp"
#include "evaluate/rule_expression.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A city's rating rule (評価基準) as read from its file; docs/rating-rules.md describes the file.
namespace taikei::evaluate {

/// A text in both languages. English falls back to Japanese where it is empty.
struct BothLanguages {
    std::string japanese;
    std::string english;
    bool is_empty() const { return japanese.empty() && english.empty(); }
    friend bool operator==(const BothLanguages &, const BothLanguages &) = default;
};

/// What a scale rates.
enum class Subject : std::uint8_t {
    Indicator,
    Measure, ///< a node of the tree that has indicators of its own, or for which a person has given an answer
    Goal, ///< a node that has measures below it
    Level, ///< every node of one named level
};

/// How a scale comes to its grade.
enum class Method : std::uint8_t {
    Tests, ///< the first grade whose condition holds
    ByHand,
    Matrix, ///< from the grades of two other scales
};

struct Grade {
    std::string name; ///< A, ◎, 順調
    BothLanguages meaning;
    BothLanguages edge; ///< how the sentence names the condition; empty: it is put in words from the condition itself
    std::optional<Rational> points;
    RuleExpression when; ///< empty for `otherwise`, by hand and in a matrix
    bool otherwise = false;
    int rank = 0; ///< 0 is the best
    int line = 0;
};

/// A state that is no grade: not begun, stopped, cannot be rated. Counted apart.
struct State {
    std::string name;
    BothLanguages meaning;
    RuleExpression when; ///< empty for `unrated`
    bool unrated = false; ///< stands wherever no grade can be given
    int line = 0;
};

struct RoundingRule {
    int digits = 1; ///< after the point, of a percentage for shares
    Rounding mode = Rounding::HalfUp;
    bool before_rating = false; ///< the edges are held against the rounded value
};

struct Scale {
    std::string id;
    BothLanguages title;
    Subject subject = Subject::Indicator;
    std::string level; ///< for Subject::Level
    Method method = Method::Tests;
    RuleExpression measure; ///< what bands and mean_value() are about; empty where the scale has none
    bool whole_numbers = false; ///< the measure has no fractions: between 15 and 16 lies nothing
    bool exclusive = false; ///< conditions must not overlap
    bool may_override = true;
    std::string printed_scheme; ///< by hand: also taken from ratings printed in the plan under this name
    RoundingRule rounding;
    std::vector<Grade> grades; ///< in the order of the tests
    std::vector<State> states;
    int rows = -1; ///< matrix: scales
    int columns = -1;
    std::vector<std::vector<int>> cells; ///< matrix: grade by row's and column's grade
    int line = 0;

    std::optional<int> find_grade(std::string_view name) const;
    std::optional<int> find_state(std::string_view name) const;
    /// Index of a grade; a state's counts on behind the grades.
    std::optional<int> find_grade_or_state(std::string_view name) const;
    /// Index of the state that stands where no grade can be given; none where there is none.
    std::optional<int> unrated_state() const;
    bool uses_previous_grade() const;
};

struct Choice {
    std::string mark; ///< ◎
    Rational points;
    BothLanguages meaning;
};

/// A question that a person answers by choosing a mark.
struct Question {
    std::string id;
    BothLanguages title;
    std::vector<Choice> choices;
    int line = 0;

    std::optional<int> find_choice(std::string_view mark) const;
};

/// What indicators are held against besides their own values: 全国平均, 県平均, another indicator.
struct Reference {
    std::string id; ///< its name in conditions
    BothLanguages title;
    std::string indicator; ///< whose actual values it takes: a name, in which {name} is the rated indicator's; or empty
    std::map<std::string, std::map<int, Rational>> values; ///< by the rated indicator's name or id, and year
    int line = 0;
};

/// How attainment is computed, by direction.
struct AttainmentRule {
    std::array<Formula, 4> formulas = {Formula::Ratio, Formula::TwoMinusRatio, Formula::Band, Formula::Band};
    std::optional<Tolerance> band; ///< for what should be kept, where the indicator has none
    std::optional<Tolerance> tolerance; ///< what `tolerance` means where the indicator has none
    std::optional<Tolerance> survey_tolerance; ///< the same for surveys
    std::optional<Rational> met; ///< what a reached UP or DOWN counts as; none: it has no attainment
    std::optional<Rational> not_met;
    bool latest = false; ///< a year without an actual value takes the newest one since the baseline

    Formula formula_of(Direction direction) const { return formulas[static_cast<std::size_t>(direction)]; }
};

/// An example in the file: what the rule must give.
struct Example {
    std::string name;
    int scale = -1;
    int line = 0;
    // For an indicator.
    ConfirmedKind kind;
    std::string unit;
    std::string indicator_name;
    int year = 0;
    std::optional<int> period_from;
    std::optional<int> period_to;
    std::map<int, std::string> observed; ///< as printed
    std::map<int, std::string> targets;
    std::map<int, std::string> planned;
    // For anything.
    std::string state;
    std::string previous_grade;
    std::map<std::string, std::string> answers; ///< question to mark
    std::map<std::string, std::vector<std::string>> below; ///< scale to the node's own grades, or of the same thing
    std::map<std::string, std::vector<std::string>> lower; ///< the same of what lies below the node
    std::map<std::string, Rational> references; ///< reference to its value in the year
    std::map<std::string, std::vector<Rational>> values; ///< scale to the measures below, for mean_value()
    std::map<std::string, std::vector<Rational>> weights;
    // What must come out.
    std::string expected; ///< grade or state; empty: no grade
    std::string reason; ///< why there is none
    std::string sentence; ///< a part of the Japanese sentence
};

struct RatingRule {
    std::string id;
    BothLanguages title;
    std::string version;
    std::string municipality; ///< whose rule it is; empty for a general one
    std::string plan; ///< of which plan; empty for any
    std::optional<int> first_year; ///< fiscal years it is for; none on either side: open
    std::optional<int> last_year;
    BothLanguages note;
    AttainmentRule attainment;
    std::vector<Question> questions;
    std::vector<Reference> references;
    std::vector<Scale> scales; ///< each may use those before it
    std::map<std::string, Rational> weights; ///< of indicators and measures, by name, code or id
    std::vector<Example> examples;

    std::optional<int> find_scale(std::string_view id) const;
    std::optional<int> find_question(std::string_view id) const;
    std::optional<int> find_reference(std::string_view id) const;
    /// 第6次基本計画 評価基準 令和2年版
    std::string full_title() const;
};

} // namespace taikei::evaluate

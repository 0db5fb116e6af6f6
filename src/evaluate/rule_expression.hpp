#pragma once

#include "evaluate/quantity.hpp"
#include "evaluate/rational.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taikei::evaluate {

enum class Operation : std::uint8_t {
    Constant, ///< a number or share
    Measure, ///< the scale's own measure
    Text, ///< a word in quotes
    GradeLiteral, ///< a word in quotes that names a grade
    Named, ///< a quantity
    Call,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    BetterThan, ///< higher for what should rise, lower for what should fall, nearer for what should be kept
    WorseThan,
    AtLeastAsGoodAs,
    AtMostAsGoodAs,
    LevelWith, ///< a, b and how far apart they may be: both ends count as level
    And,
    Or,
    Not,
};

/// What a rule may call. docs/rating-rules.md explains each.
enum class Function : std::uint8_t {
    Attainment, ///< attainment(x[, 'formula']): against x in place of the target
    Progress, ///< progress(x): share of the way from the baseline to x
    Expected, ///< expected(x): on the line from baseline to x, a target
    Gain, ///< gain(a, b): how much better a is than b
    GainRate, ///< gain_rate(a, b): the same ÷ |b|
    Reference, ///< a reference of the rule, by its name alone
    Average, ///< average(n): mean of the last n actual values
    Absolute,
    Minimum,
    Maximum,
    Round, ///< round(x, digits)
    Known, ///< known(x)
    Percent, ///< percent(share): 80% as the number 80
    CountTrue, ///< count_true(a, b, c): how many of these conditions hold
    Points, ///< points(scale or question): of this indicator or measure
    GradeOf, ///< grade(scale): of this indicator or measure
    Mark, ///< mark(question): the mark a person chose
    Mean, ///< mean(scale): of the points of all that is rated below
    WeightedMean,
    Sum,
    Lowest,
    Highest,
    Median,
    MeanValue, ///< mean_value(scale): of the scale's measure, not of its points
    WeightedMeanValue,
    Count, ///< count(scale, 'A', ...): how many have one of these; all that have a grade where none is named
    ShareOf, ///< share(scale, 'A', ...): count ÷ all that have a grade
    Items, ///< items(scale): all, also those in a state or without a grade
    WorstGrade,
    BestGrade,
};

/// Which of what was rated below a node a function looks at.
enum class Part : std::uint8_t {
    Whole, ///< the node's part of the tree, the node with it
    Own, ///< the node alone
    Lower, ///< all but the node itself
};

/// One operation of an expression; its operands are indices into the expression.
struct Term {
    Operation operation = Operation::Constant;
    Type type = Type::Number;
    Quantity quantity = Quantity::Actual;
    Function function = Function::Known;
    int offset = 0; ///< years from the one judged: -1 is last year
    int absolute_year = 0; ///< a fiscal year named as such; 0: none
    int reference = -1; ///< scale, question or reference of the rule
    bool to_question = false; ///< `reference` is a question
    Part part = Part::Whole; ///< of functions that look below a node
    std::vector<int> operands;
    std::vector<int> grades; ///< of the scale referred to; states count on behind its grades
    Rational constant;
    Rounding rounding = Rounding::HalfUp; ///< of round()
    std::string text;
    std::size_t column = 0; ///< in the source, from 1
};

/// A condition or measure of a rule, parsed once and evaluated for each value.
struct RuleExpression {
    std::vector<Term> terms; ///< operands before those that use them
    int root = -1;
    std::string source; ///< as written

    bool is_empty() const { return root < 0; }
    const Term &at(int index) const { return terms[static_cast<std::size_t>(index)]; }
    const Term &root_term() const { return at(root); }
    Type type() const { return root_term().type; }
};

/// A share is rounded as the percentage that it is printed as: two places more.
constexpr int places_of_percent = 2;

bool is_comparison(Operation operation);

} // namespace taikei::evaluate

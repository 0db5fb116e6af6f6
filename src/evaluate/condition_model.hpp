#pragma once

#include "evaluate/rating_rule.hpp"

#include <map>
#include <string>
#include <vector>

namespace taikei::evaluate {

/// The conditions of a scale as statements about a few variables, so that one can ask which of them can hold together:
/// "attainment >= 80%" and "attainment < 60%" are about one variable, "actual better than target" about another. What
/// is said of different variables is taken to be independent.
class ConditionModel {
public:
    ConditionModel(const RatingRule &rule, const Scale &scale)
        : m_rule(rule)
        , m_scale(scale)
    {
    }

    /// Takes a condition in; all must be in before samples are made.
    void add(const RuleExpression &condition);

    /// Makes for each variable the values that matter: every edge, one between each two, one beyond each end. Returns
    /// how many combinations there are, at most `limit` + 1.
    std::size_t make_samples(std::size_t limit);
    /// Moves to the next combination; false after the last one. The first one is there from the beginning.
    bool next();
    /// False for a combination that cannot be: the sign of a change and of its rate differ, or what has not changed is
    /// not level.
    bool is_possible() const;
    bool holds(const RuleExpression &condition) const;
    /// The values of the variables, for messages: "attainment = 70%".
    std::string describe() const;

private:
    struct Variable {
        enum class Kind : std::uint8_t { Number, Truth, Word, Grade };
        Kind kind = Kind::Truth;
        std::string name;
        Type type = Type::Truth;
        std::vector<Rational> edges;
        std::vector<std::string> words; ///< "" stands for any other word
        int scale = -1; ///< of grades
        std::optional<Rational> low;
        std::optional<Rational> high;
        bool whole = false;
        std::vector<Rational> samples;
        std::size_t size = 0;
        std::size_t position = 0;
    };

    /// A comparison as a statement about one or two variables.
    struct Atom {
        enum class Kind : std::uint8_t { Constant, Compare, Within, Truth, Word, Grade };
        Kind kind = Kind::Constant;
        bool constant = false;
        int variable = -1;
        int other = -1; ///< second grade; -1: `grade`
        Operation operation = Operation::Equal;
        Rational edge;
        std::string word;
        int grade = -1;
    };

    struct Side {
        std::string text;
        std::optional<Rational> constant;
        std::optional<Rational> factor; ///< text is of the other factor
    };

    void add_terms(const RuleExpression &expression, int index);
    Atom make_atom(const RuleExpression &expression, int index);
    Atom make_comparison(const RuleExpression &expression, const Term &term);
    Atom make_directed(const RuleExpression &expression, const Term &term);
    Atom make_level(const RuleExpression &expression, const Term &term);
    Atom make_word(const RuleExpression &expression, const Term &term);
    Atom make_grade(const RuleExpression &expression, const Term &term);
    Atom make_against_constant(const RuleExpression &expression, int index, Operation operation, Rational edge);
    Atom make_truth(const std::string &name);
    int number_variable(const std::string &name, Type type, const Rational &edge);
    int grade_variable(const RuleExpression &expression, int index);
    int find_or_add(const std::string &name, Variable::Kind kind);
    Side side(const RuleExpression &expression, int index) const;
    std::string text(const RuleExpression &expression, int index) const;
    std::string pair_name(std::string_view function, const RuleExpression &expression, int one, int other,
                          bool &swapped) const;
    /// The change that a function of the same two values is about; null where no condition asks for it.
    const Variable *change_beside(const Variable &variable, std::string_view function) const;
    void sample_numbers(Variable &variable) const;
    bool truth(const RuleExpression &expression, int index) const;
    bool truth(const Atom &atom) const;

    const RatingRule &m_rule;
    const Scale &m_scale;
    std::vector<Variable> m_variables;
    std::map<std::string, int> m_by_name;
    std::map<std::pair<const RuleExpression *, int>, Atom> m_atoms;
};

} // namespace taikei::evaluate

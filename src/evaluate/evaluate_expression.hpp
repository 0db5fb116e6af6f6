#pragma once

#include "evaluate/attainment.hpp"
#include "evaluate/rule_expression.hpp"
#include "evaluate/undefined.hpp"

#include <string_view>

namespace taikei::evaluate {

/// What a term gives: a number, a truth, a word, a grade, or why there is none.
struct Operand {
    enum class Kind : std::uint8_t { Number, Truth, Word, Grade, Undefined };
    Kind kind = Kind::Undefined;
    bool truth = false;
    int grade = 0; ///< index into the scale's grades
    Rational number;
    std::string_view word;
    Undefined why;

    bool is_defined() const { return kind != Kind::Undefined; }
    bool is_true() const { return kind == Kind::Truth && truth; }
    static Operand of(const Rational &number);
    static Operand of(const Figure &figure);
    static Operand of_truth(bool truth);
    static Operand of_word(std::string_view word);
    static Operand of_grade(int grade);
    static Operand of(const Undefined &why);
};

/// What an expression is evaluated about: an indicator in a year, or a measure with what was rated below it.
class Scope {
public:
    virtual ~Scope() = default;

    virtual Operand quantity(Quantity quantity, int offset) const = 0;
    /// The fiscal year judged.
    virtual int year() const = 0;
    /// Attainment against another reference than the target; `formula` is empty for the usual one.
    virtual Figure attainment(const Rational &against, std::string_view formula) const = 0;
    virtual Figure progress(const Rational &against) const = 0;
    virtual Figure expected(Quantity target, int offset) const = 0;
    virtual Figure average(int years) const = 0;
    /// How much better the first is than the second; below 0 where it is worse.
    virtual Figure gain(const Rational &one, const Rational &other) const = 0;
    /// Functions over scales and questions.
    virtual Operand call(const Term &call) const = 0;
    /// Rank of a grade, 0 the best.
    virtual int rank(int scale, int grade) const = 0;

    /// How many years a term is away from the one judged.
    int offset_of(const Term &term) const
    {
        return term.absolute_year != 0 ? term.absolute_year - year() : term.offset;
    }

    /// The scale's own measure, evaluated once before its conditions.
    const Operand &measure() const { return m_measure; }
    void set_measure(const Operand &measure) { m_measure = measure; }

private:
    Operand m_measure;
};

/// Evaluates in three values: a condition is true, false, or undefined with its reason; `and` is false as soon as one
/// part is false, `or` true as soon as one is true, whatever the others.
Operand evaluate(const RuleExpression &expression, const Scope &scope);
Operand evaluate(const RuleExpression &expression, int term, const Scope &scope);

} // namespace taikei::evaluate

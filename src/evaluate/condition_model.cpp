#include "evaluate/condition_model.hpp"

#include "evaluate/unparse.hpp"
#include "evaluate/value_range.hpp"

#include <algorithm>
#include <utility>

namespace taikei::evaluate {
namespace {

constexpr std::string_view gain_name = "gain";
constexpr std::string_view gain_rate_name = "gain_rate";
constexpr std::string_view level_name = "level";

Operation flipped(Operation operation)
{
    switch (operation) {
    case Operation::Less: return Operation::Greater;
    case Operation::LessOrEqual: return Operation::GreaterOrEqual;
    case Operation::Greater: return Operation::Less;
    case Operation::GreaterOrEqual: return Operation::LessOrEqual;
    default: return operation;
    }
}

/// Better and worse are above and below where the gain is held against 0.
Operation undirected(Operation operation)
{
    switch (operation) {
    case Operation::BetterThan: return Operation::Greater;
    case Operation::WorseThan: return Operation::Less;
    case Operation::AtLeastAsGoodAs: return Operation::GreaterOrEqual;
    case Operation::AtMostAsGoodAs: return Operation::LessOrEqual;
    default: return operation;
    }
}

bool compares(Operation operation, const Rational &left, const Rational &right)
{
    switch (operation) {
    case Operation::Less: return left < right;
    case Operation::LessOrEqual: return left <= right;
    case Operation::Greater: return left > right;
    case Operation::GreaterOrEqual: return left >= right;
    case Operation::Equal: return left == right;
    case Operation::NotEqual: return left != right;
    default: return false;
    }
}

bool is_directed(Operation operation)
{
    return operation >= Operation::BetterThan && operation <= Operation::AtMostAsGoodAs;
}

int sign(const Rational &number)
{
    return number.is_negative() ? -1 : number.is_zero() ? 0 : 1;
}

Rational floor_of(const Rational &number)
{
    const auto toward_zero = number.rounded(0, number.is_negative() ? Rounding::Up : Rounding::Down);
    return toward_zero ? Rational{*toward_zero} : number;
}

} // namespace

void ConditionModel::add(const RuleExpression &condition)
{
    if (!condition.is_empty())
        add_terms(condition, condition.root);
}

void ConditionModel::add_terms(const RuleExpression &expression, int index)
{
    const Term &term = expression.at(index);
    const bool joins =
        term.operation == Operation::And || term.operation == Operation::Or || term.operation == Operation::Not;
    if (!joins) {
        m_atoms.emplace(std::pair(&expression, index), make_atom(expression, index));
        return;
    }
    for (const int operand : term.operands)
        add_terms(expression, operand);
}

std::string ConditionModel::text(const RuleExpression &expression, int index) const
{
    return unparse(m_rule, m_scale, expression, index);
}

int ConditionModel::find_or_add(const std::string &name, Variable::Kind kind)
{
    const auto [found, added] = m_by_name.emplace(name, static_cast<int>(m_variables.size()));
    if (added) {
        Variable variable;
        variable.kind = kind;
        variable.name = name;
        m_variables.push_back(std::move(variable));
    }
    return found->second;
}

int ConditionModel::number_variable(const std::string &name, Type type, const Rational &edge)
{
    const int index = find_or_add(name, Variable::Kind::Number);
    Variable &variable = m_variables[static_cast<std::size_t>(index)];
    variable.type = type;
    variable.edges.push_back(edge);
    return index;
}

ConditionModel::Atom ConditionModel::make_atom(const RuleExpression &expression, int index)
{
    const Term &term = expression.at(index);
    if (!is_comparison(term.operation))
        return make_truth(text(expression, index));
    const Type left = expression.at(term.operands[0]).type;
    if (left == Type::Word)
        return make_word(expression, term);
    if (left == Type::Grade)
        return make_grade(expression, term);
    if (term.operation == Operation::LevelWith)
        return make_level(expression, term);
    return is_directed(term.operation) ? make_directed(expression, term) : make_comparison(expression, term);
}

ConditionModel::Atom ConditionModel::make_truth(const std::string &name)
{
    Atom atom;
    atom.kind = Atom::Kind::Truth;
    atom.variable = find_or_add(name, Variable::Kind::Truth);
    return atom;
}

ConditionModel::Side ConditionModel::side(const RuleExpression &expression, int index) const
{
    const Term &term = expression.at(index);
    if (term.operation == Operation::Constant)
        return {"", term.constant, {}};
    if (term.operation == Operation::Negate) {
        const Side inner = side(expression, term.operands[0]);
        if (inner.constant)
            return {"", inner.constant->negated(), {}};
    }
    if (term.operation == Operation::Multiply) {
        const Side left = side(expression, term.operands[0]);
        const Side right = side(expression, term.operands[1]);
        if (left.constant && right.constant)
            return {"", left.constant->times(*right.constant), {}};
        if (left.constant || right.constant)
            return {left.constant ? text(expression, term.operands[1]) : text(expression, term.operands[0]),
                    {},
                    left.constant ? left.constant : right.constant};
    }
    return {text(expression, index), {}, Rational{1}};
}

ConditionModel::Atom ConditionModel::make_against_constant(const RuleExpression &expression, int index,
                                                           Operation operation, Rational edge)
{
    const Term &term = expression.at(index);
    Atom atom;
    atom.kind = Atom::Kind::Compare;
    atom.operation = operation;
    std::string name = text(expression, index);
    const bool is_gain =
        term.operation == Operation::Call && (term.function == Function::Gain || term.function == Function::GainRate);
    if (is_gain) {
        bool swapped = false;
        name = pair_name(term.function == Function::Gain ? gain_name : gain_rate_name, expression, term.operands[0],
                         term.operands[1], swapped);
        if (swapped) {
            atom.operation = flipped(operation);
            edge = edge.negated();
        }
    }
    atom.edge = edge;
    atom.variable = number_variable(name, term.type, edge);
    const ValueRange range = range_of(m_rule, m_scale, expression, index);
    Variable &variable = m_variables[static_cast<std::size_t>(atom.variable)];
    variable.low = range.low;
    variable.high = range.high;
    variable.whole = range.whole;
    return atom;
}

ConditionModel::Atom ConditionModel::make_comparison(const RuleExpression &expression, const Term &term)
{
    const Side left = side(expression, term.operands[0]);
    const Side right = side(expression, term.operands[1]);
    if (left.constant && right.constant) {
        Atom atom;
        atom.constant = compares(term.operation, *left.constant, *right.constant);
        return atom;
    }
    if (right.constant)
        return make_against_constant(expression, term.operands[0], term.operation, *right.constant);
    if (left.constant)
        return make_against_constant(expression, term.operands[1], flipped(term.operation), *left.constant);
    // actual >= target * 90%: about "actual per target", whose edge is 90%.
    const bool swap = left.text > right.text;
    const Side &upper = swap ? right : left;
    const Side &lower = swap ? left : right;
    const auto edge = upper.factor && lower.factor ? lower.factor->divided_by(*upper.factor) : std::nullopt;
    if (!edge || edge->is_negative() || edge->is_zero())
        return make_truth(text(expression, term.operands[0]) + " ? " + text(expression, term.operands[1])
                          + std::to_string(static_cast<int>(term.operation)));
    Atom atom;
    atom.kind = Atom::Kind::Compare;
    atom.operation = swap ? flipped(term.operation) : term.operation;
    atom.edge = *edge;
    atom.variable = number_variable(upper.text + " per " + lower.text, Type::Share, *edge);
    return atom;
}

std::string ConditionModel::pair_name(std::string_view function, const RuleExpression &expression, int one, int other,
                                      bool &swapped) const
{
    std::string first = text(expression, one);
    std::string second = text(expression, other);
    swapped = first > second;
    if (swapped)
        std::swap(first, second);
    return std::string(function) + "(" + first + ", " + second + ")";
}

ConditionModel::Atom ConditionModel::make_directed(const RuleExpression &expression, const Term &term)
{
    bool swapped = false;
    const std::string name = pair_name(gain_name, expression, term.operands[0], term.operands[1], swapped);
    Atom atom;
    atom.kind = Atom::Kind::Compare;
    atom.operation = swapped ? flipped(undirected(term.operation)) : undirected(term.operation);
    atom.edge = Rational{0};
    atom.variable = number_variable(name, Type::Amount, atom.edge);
    return atom;
}

ConditionModel::Atom ConditionModel::make_level(const RuleExpression &expression, const Term &term)
{
    const Side width = side(expression, term.operands[2]);
    bool swapped = false;
    if (!width.constant)
        return make_truth(pair_name(level_name, expression, term.operands[0], term.operands[1], swapped));
    const bool relative =
        expression.at(term.operands[2]).type == Type::Share && expression.at(term.operands[0]).type != Type::Share;
    Atom atom;
    atom.kind = Atom::Kind::Within;
    atom.edge = *width.constant;
    const std::string name =
        pair_name(relative ? gain_rate_name : gain_name, expression, term.operands[0], term.operands[1], swapped);
    atom.variable = number_variable(name, relative ? Type::Share : Type::Amount, atom.edge);
    number_variable(name, relative ? Type::Share : Type::Amount, atom.edge.negated());
    return atom;
}

ConditionModel::Atom ConditionModel::make_word(const RuleExpression &expression, const Term &term)
{
    const bool literal_first = expression.at(term.operands[0]).operation == Operation::Text;
    const int named = term.operands[literal_first ? 1 : 0];
    const Term &word = expression.at(term.operands[literal_first ? 0 : 1]);
    if (word.operation != Operation::Text)
        return make_truth(text(expression, term.operands[0]) + " == " + text(expression, term.operands[1]));
    Atom atom;
    atom.kind = Atom::Kind::Word;
    atom.operation = term.operation;
    atom.word = word.text;
    atom.variable = find_or_add(text(expression, named), Variable::Kind::Word);
    auto &words = m_variables[static_cast<std::size_t>(atom.variable)].words;
    if (std::ranges::find(words, word.text) == words.end())
        words.push_back(word.text);
    return atom;
}

int ConditionModel::grade_variable(const RuleExpression &expression, int index)
{
    const int variable = find_or_add(text(expression, index), Variable::Kind::Grade);
    m_variables[static_cast<std::size_t>(variable)].scale = expression.at(index).reference;
    return variable;
}

ConditionModel::Atom ConditionModel::make_grade(const RuleExpression &expression, const Term &term)
{
    Atom atom;
    atom.kind = Atom::Kind::Grade;
    int left = term.operands[0];
    int right = term.operands[1];
    atom.operation = undirected(term.operation);
    if (expression.at(left).operation == Operation::GradeLiteral) {
        std::swap(left, right);
        atom.operation = flipped(atom.operation);
    }
    atom.variable = grade_variable(expression, left);
    if (expression.at(right).operation == Operation::GradeLiteral)
        atom.grade = expression.at(right).grades.front();
    else
        atom.other = grade_variable(expression, right);
    return atom;
}

void ConditionModel::sample_numbers(Variable &variable) const
{
    std::ranges::sort(variable.edges);
    const auto last = std::ranges::unique(variable.edges).begin();
    variable.edges.erase(last, variable.edges.end());
    std::vector<Rational> samples;
    for (std::size_t i = 0; i < variable.edges.size(); ++i) {
        const Rational &edge = variable.edges[i];
        if (variable.whole) {
            for (const int step : {-1, 0, 1})
                samples.push_back(floor_of(edge).plus(Rational{step}).value_or(edge));
            continue;
        }
        if (i == 0)
            samples.push_back(edge.minus(Rational{1}).value_or(edge));
        samples.push_back(edge);
        const bool is_last = i + 1 == variable.edges.size();
        const auto beyond = is_last ? edge.plus(Rational{1}) : edge.plus(variable.edges[i + 1]);
        const auto between = is_last || !beyond ? beyond : beyond->divided_by(Rational{2});
        samples.push_back(between.value_or(edge));
    }
    // Inside the range that the rule allows; where an end lies outside all edges, at that end.
    for (Rational &sample : samples) {
        if (variable.low && sample < *variable.low)
            sample = *variable.low;
        if (variable.high && sample > *variable.high)
            sample = *variable.high;
    }
    std::ranges::sort(samples);
    samples.erase(std::ranges::unique(samples).begin(), samples.end());
    variable.samples = std::move(samples);
}

std::size_t ConditionModel::make_samples(std::size_t limit)
{
    std::size_t combinations = 1;
    for (Variable &variable : m_variables) {
        switch (variable.kind) {
        case Variable::Kind::Number:
            sample_numbers(variable);
            variable.size = variable.samples.size();
            break;
        case Variable::Kind::Truth: variable.size = 2; break;
        case Variable::Kind::Word:
            variable.words.emplace_back();
            variable.size = variable.words.size();
            break;
        case Variable::Kind::Grade: {
            const auto index = static_cast<std::size_t>(variable.scale);
            variable.size = index < m_rule.scales.size() ? m_rule.scales[index].grades.size() : m_scale.grades.size();
            break;
        }
        }
        combinations = std::min(limit + 1, combinations * std::max<std::size_t>(1, variable.size));
    }
    return combinations;
}

bool ConditionModel::next()
{
    for (Variable &variable : m_variables) {
        if (++variable.position < variable.size)
            return true;
        variable.position = 0;
    }
    return false;
}

const ConditionModel::Variable *ConditionModel::change_beside(const Variable &variable, std::string_view function) const
{
    if (!variable.name.starts_with(function))
        return nullptr;
    const auto found = m_by_name.find(std::string(gain_name) + variable.name.substr(function.size()));
    if (found == m_by_name.end())
        return nullptr;
    const Variable &change = m_variables[static_cast<std::size_t>(found->second)];
    return change.kind == Variable::Kind::Number ? &change : nullptr;
}

bool ConditionModel::is_possible() const
{
    return std::ranges::all_of(m_variables, [this](const Variable &variable) {
        const bool is_level = variable.kind == Variable::Kind::Truth;
        if (!is_level && variable.kind != Variable::Kind::Number)
            return true;
        const Variable *change = change_beside(variable, is_level ? level_name : gain_rate_name);
        if (change == nullptr)
            return true;
        const int way = sign(change->samples[change->position]);
        return is_level ? way != 0 || variable.position == 1 : way == sign(variable.samples[variable.position]);
    });
}

bool ConditionModel::holds(const RuleExpression &condition) const
{
    return truth(condition, condition.root);
}

bool ConditionModel::truth(const RuleExpression &expression, int index) const
{
    const Term &term = expression.at(index);
    const auto operand_holds = [&](int operand) { return truth(expression, operand); };
    switch (term.operation) {
    case Operation::And: return std::ranges::all_of(term.operands, operand_holds);
    case Operation::Or: return std::ranges::any_of(term.operands, operand_holds);
    case Operation::Not: return !truth(expression, term.operands[0]);
    default: return truth(m_atoms.at(std::pair(&expression, index)));
    }
}

bool ConditionModel::truth(const Atom &atom) const
{
    if (atom.kind == Atom::Kind::Constant)
        return atom.constant;
    const Variable &variable = m_variables[static_cast<std::size_t>(atom.variable)];
    const std::size_t at = variable.position;
    switch (atom.kind) {
    case Atom::Kind::Truth: return at == 1;
    case Atom::Kind::Word: return (variable.words[at] == atom.word) == (atom.operation == Operation::Equal);
    case Atom::Kind::Compare: return compares(atom.operation, variable.samples[at], atom.edge);
    case Atom::Kind::Within: return variable.samples[at].magnitude() <= atom.edge;
    default: break;
    }
    const auto rank = [&](const Variable &of, int grade) {
        const auto index = static_cast<std::size_t>(of.scale);
        const Scale &scale = index < m_rule.scales.size() ? m_rule.scales[index] : m_scale;
        return Rational{-scale.grades[static_cast<std::size_t>(grade)].rank};
    };
    const Variable &other = atom.other < 0 ? variable : m_variables[static_cast<std::size_t>(atom.other)];
    const int grade = atom.other < 0 ? atom.grade : static_cast<int>(other.position);
    return compares(atom.operation, rank(variable, static_cast<int>(at)), rank(other, grade));
}

std::string ConditionModel::describe() const
{
    std::string description;
    for (const Variable &variable : m_variables) {
        description += description.empty() ? "" : ", ";
        switch (variable.kind) {
        case Variable::Kind::Number:
            description += variable.name + " = " + number_text(variable.samples[variable.position], variable.type);
            break;
        case Variable::Kind::Truth: description += (variable.position == 1 ? "" : "not ") + variable.name; break;
        case Variable::Kind::Word: {
            const std::string &word = variable.words[variable.position];
            description += variable.name + (word.empty() ? " is another word" : " is '" + word + "'");
            break;
        }
        case Variable::Kind::Grade: {
            const auto index = static_cast<std::size_t>(variable.scale);
            const Scale &scale = index < m_rule.scales.size() ? m_rule.scales[index] : m_scale;
            description += variable.name + " is '" + scale.grades[variable.position].name + "'";
            break;
        }
        }
    }
    return description;
}

} // namespace taikei::evaluate

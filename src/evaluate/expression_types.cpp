#include "evaluate/expression_types.hpp"

namespace taikei::evaluate {

bool is_numeric(Type type)
{
    return type == Type::Amount || type == Type::Share || type == Type::Number || type == Type::Literal;
}

std::optional<Type> type_of_sum(Type a, Type b)
{
    if (!is_numeric(a) || !is_numeric(b))
        return std::nullopt;
    if (a == b)
        return a;
    if (a == Type::Literal && b != Type::Share)
        return b;
    if (b == Type::Literal && a != Type::Share)
        return a;
    return std::nullopt;
}

std::optional<Type> type_of_product(Type a, Type b)
{
    if (!is_numeric(a) || !is_numeric(b) || (a == Type::Amount && b == Type::Amount))
        return std::nullopt;
    if (a == Type::Amount || b == Type::Amount)
        return Type::Amount;
    if (a == Type::Literal && b == Type::Literal)
        return Type::Literal;
    if (a == Type::Share || b == Type::Share) {
        const Type other = a == Type::Share ? b : a;
        return other == Type::Number ? Type::Number : Type::Share;
    }
    return Type::Number;
}

std::optional<Type> type_of_quotient(Type a, Type b)
{
    if (!is_numeric(a) || !is_numeric(b))
        return std::nullopt;
    if (b == Type::Literal || b == Type::Number)
        return a == Type::Literal && b == Type::Number ? Type::Number : a;
    if (a == b)
        return Type::Share;
    if (b == Type::Share)
        return a;
    return std::nullopt;
}

bool are_comparable(Type a, Type b)
{
    if (a == b)
        return a != Type::Truth;
    if (!is_numeric(a) || !is_numeric(b))
        return false;
    if (a == Type::Share || b == Type::Share)
        return (a == Type::Share ? b : a) == Type::Number;
    if (a == Type::Amount || b == Type::Amount)
        return (a == Type::Amount ? b : a) == Type::Literal;
    return true;
}

std::string advice_on(Type a, Type b)
{
    const bool share_and_bare = (a == Type::Share && b == Type::Literal) || (a == Type::Literal && b == Type::Share);
    const std::string found = std::string(name_of(a)) + " and " + std::string(name_of(b)) + " do not go together";
    return share_and_bare ? found + "; write the number with a percent sign (80%) or as a fraction (2/3)" : found;
}

} // namespace taikei::evaluate

#include "evaluate/rule_expression.hpp"

namespace taikei::evaluate {

bool is_comparison(Operation operation)
{
    return operation >= Operation::Less && operation <= Operation::LevelWith;
}

} // namespace taikei::evaluate

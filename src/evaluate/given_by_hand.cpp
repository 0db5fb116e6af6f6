#include "evaluate/given_by_hand.hpp"

namespace taikei::evaluate {

const Given &Given::nothing()
{
    static const Given none;
    return none;
}

} // namespace taikei::evaluate

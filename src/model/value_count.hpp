#pragma once

#include "model/plan.hpp"

namespace taikei::model {

/// Of all indicators together.
inline int value_count(const Plan &plan)
{
    std::size_t values = 0;
    for (const Indicator &indicator : plan.indicators)
        values += indicator.values.size();
    return static_cast<int>(values);
}

} // namespace taikei::model

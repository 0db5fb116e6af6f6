#pragma once

#include "reader/small_plans.hpp"

#include <string>

namespace taikei::tests {

/// A plan whose measure 参画の拡大 holds the block.
inline model::Plan plan_with(const std::string &block)
{
    return plan_of("若葉市男女共同参画計画\n\n基本目標１　意識づくり\n\n施策１　参画の拡大\n\n" + block + '\n');
}

/// o2023=28.6 t2029=40: kind, year and number, or text, of each value.
inline std::string values_of(const model::Indicator &indicator)
{
    std::string all;
    for (const model::Value &value : indicator.values) {
        all += all.empty() ? "" : " ";
        all += value.kind == model::ValueKind::Observed ? 'o' : value.kind == model::ValueKind::Target ? 't' : 'p';
        all += std::to_string(value.year.year()) + '=' + (value.number ? value.number->to_string() : value.text);
    }
    return all;
}

/// The only indicator of the block, as name: values.
inline std::string indicator_in(const std::string &block)
{
    const model::Plan plan = plan_with(block);
    if (plan.indicators.size() != 1)
        return std::to_string(plan.indicators.size()) + " indicators";
    return plan.indicators.front().name + ": " + values_of(plan.indicators.front());
}

} // namespace taikei::tests

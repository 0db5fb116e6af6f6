#pragma once

#include "model/plan.hpp"

#include <string>
#include <utility>
#include <vector>

/// Short ways to write an indicator down in a test.
namespace taikei::test {

inline model::Value value_of(model::ValueKind kind, int year, const std::string &text)
{
    model::Value value;
    value.kind = kind;
    value.year = model::FiscalYear{year};
    value.number = base::Decimal::parse(text);
    value.text = text;
    return value;
}

inline model::Value observed(int year, const std::string &text)
{
    return value_of(model::ValueKind::Observed, year, text);
}

inline model::Value target(int year, const std::string &text)
{
    return value_of(model::ValueKind::Target, year, text);
}

inline model::Indicator indicator(const std::string &name, const std::string &unit, std::vector<model::Value> values)
{
    model::Indicator made;
    made.id = name;
    made.name = name;
    if (!unit.empty())
        made.unit = unit;
    made.values = std::move(values);
    return made;
}

/// Observed values from `first` on, one a year; "-" for a year without one.
inline std::vector<model::Value> yearly(int first, const std::vector<std::string> &texts)
{
    std::vector<model::Value> values;
    for (const std::string &text : texts) {
        if (text != "-")
            values.push_back(observed(first, text));
        ++first;
    }
    return values;
}

} // namespace taikei::test

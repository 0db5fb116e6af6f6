#include "evaluate/yearly_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace taikei::evaluate {

std::vector<TrendPoint> YearlyValues::points() const
{
    std::vector<TrendPoint> points;
    points.reserve(entries.size());
    for (const Entry &entry : entries)
        points.push_back({static_cast<double>(entry.year.year()), entry.number.to_double()});
    return points;
}

int YearlyValues::decimals() const
{
    int decimals = 0;
    for (const Entry &entry : entries)
        decimals = std::max(decimals, entry.number.scale());
    return decimals;
}

double YearlyValues::rounding() const
{
    // What is rounded to whole steps is off by up to half of one, evenly.
    const double step = std::pow(10.0, -decimals());
    return step / std::sqrt(12.0);
}

YearlyValues yearly_values(const model::Indicator &indicator, model::ValueKind kind)
{
    std::map<model::FiscalYear, base::Decimal> numbers;
    std::set<model::FiscalYear> doubled;
    for (const model::Value &value : indicator.values) {
        if (value.kind != kind || !value.number)
            continue;
        const auto [place, is_new] = numbers.try_emplace(value.year, *value.number);
        if (!is_new && place->second != *value.number)
            doubled.insert(value.year);
        place->second = *value.number;
    }
    YearlyValues values;
    for (const auto &[year, number] : numbers)
        values.entries.push_back({year, number});
    values.doubled.assign(doubled.begin(), doubled.end());
    return values;
}

} // namespace taikei::evaluate

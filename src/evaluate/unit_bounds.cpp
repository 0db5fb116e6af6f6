#include "evaluate/unit_bounds.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace taikei::evaluate {

namespace {

/// Words of what may be negative whatever it is counted in: a difference or a growth.
constexpr std::array<std::string_view, 12> words_of_change = {
    "増減", "伸び率", "伸率", "増加率", "減少率", "変化率", "成長率", "前年比", "前年度比", "収支", "差", "気温"};

bool may_be_negative(const model::Indicator &indicator)
{
    const std::string name = base::fold_tight(indicator.name + indicator.part.value_or(""));
    return std::ranges::any_of(words_of_change, [&name](std::string_view word) { return name.contains(word); });
}

bool any_number(const model::Indicator &indicator, bool (*test)(double))
{
    return std::ranges::any_of(indicator.values, [test](const model::Value &value) {
        return value.number && test(value.number->to_double());
    });
}

} // namespace

bool is_percent(const std::optional<std::string> &unit)
{
    if (!unit)
        return false;
    const std::string folded = base::fold_tight(*unit);
    return folded == "%" || folded == "パーセント";
}

Bounds bounds_of(const model::Indicator &indicator)
{
    Bounds bounds;
    const bool changes = may_be_negative(indicator);
    if (!changes && !any_number(indicator, [](double number) { return number < 0; }))
        bounds.low = 0;
    if (!changes && is_percent(indicator.unit) && !any_number(indicator, [](double number) { return number > 100; }))
        bounds.high = 100;
    return bounds;
}

} // namespace taikei::evaluate

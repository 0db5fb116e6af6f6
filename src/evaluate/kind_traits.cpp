#include "evaluate/kind_traits.hpp"

namespace taikei::evaluate {
namespace {

template <typename T>
NamedTrait named(std::string_view trait, const Trait<T> &value)
{
    return {trait, std::string(name_of(value.value)), value.basis, value.evidence};
}

} // namespace

std::vector<NamedTrait> traits_of(const IndicatorKind &kind)
{
    std::vector<NamedTrait> traits = {named("direction", kind.direction), named("accumulation", kind.accumulation)};
    if (kind.accumulation.value == Accumulation::Cumulative)
        traits.push_back(named("summing", kind.summing));
    traits.push_back(named("target-kind", kind.target_kind));
    traits.push_back(named("value-nature", kind.value_nature));
    traits.push_back(named("figure-source", kind.figure_source));
    const auto &year = kind.baseline_year;
    traits.push_back(
        {"baseline-year", year.value ? std::to_string(year.value->year()) : "", year.basis, year.evidence});
    if (kind.tolerance)
        traits.push_back(
            {"tolerance", to_string(kind.tolerance->value), kind.tolerance->basis, kind.tolerance->evidence});
    if (kind.formula)
        traits.push_back(named("formula", *kind.formula));
    return traits;
}

} // namespace taikei::evaluate

#include "evaluate/kind_statement.hpp"

#include <unordered_map>

namespace taikei::evaluate {
namespace {

template <typename T>
base::Result<void> set(std::optional<T> &trait, std::optional<T> (*parse)(std::string_view),
                       std::optional<std::string_view> value, std::string_view choices)
{
    if (!value) {
        trait.reset();
        return {};
    }
    const auto parsed = parse(*value);
    if (!parsed)
        return base::fail("'" + std::string(*value) + "' is none of " + std::string(choices));
    trait = parsed;
    return {};
}

std::optional<model::FiscalYear> parse_year(std::string_view text)
{
    const auto year = model::parse_fiscal_year(text);
    return year ? std::optional(*year) : std::nullopt;
}

} // namespace

base::Result<void> set_trait(ConfirmedKind &kind, std::string_view trait, std::optional<std::string_view> value)
{
    if (trait == "direction")
        return set(kind.direction, parse_direction, value, "up, down, keep, range");
    if (trait == "accumulation")
        return set(kind.accumulation, parse_accumulation, value, "single-year, cumulative, level");
    if (trait == "summing")
        return set(kind.summing, parse_summing, value, "sum-of-years, already-summed");
    if (trait == "target-kind")
        return set(kind.target_kind, parse_target_kind, value, "each-year, midway, final");
    if (trait == "value-nature")
        return set(kind.value_nature, parse_value_nature, value, "number, word, date");
    if (trait == "figure-source")
        return set(kind.figure_source, parse_figure_source, value, "counted, survey");
    if (trait == "baseline-year")
        return set(kind.baseline_year, parse_year, value, "fiscal years (R2, 2020)");
    if (trait == "tolerance")
        return set(kind.tolerance, parse_tolerance, value, "points (3) or percent (10%)");
    if (trait == "formula")
        return set(kind.formula, parse_formula, value, "ratio, two-minus-ratio, inverse-ratio, from-baseline, band");
    return base::fail("there is no trait '" + std::string(trait) + "'");
}

std::string statement_name(const model::Indicator &indicator)
{
    return indicator.part ? indicator.name + "（" + *indicator.part + "）" : indicator.name;
}

Confirmations confirmations_of(const model::Plan &plan, std::span<const KindStatement> statements)
{
    Confirmations confirmations;
    if (statements.empty())
        return confirmations;
    std::unordered_map<std::string, std::string> name_of_id;
    std::unordered_map<std::string, std::string> id_of_name; ///< empty where several have the name
    for (const model::Indicator &indicator : plan.indicators) {
        const std::string name = statement_name(indicator);
        name_of_id.emplace(indicator.id, name);
        if (const auto [found, added] = id_of_name.emplace(name, indicator.id); !added)
            found->second.clear();
    }
    for (const KindStatement &statement : statements) {
        const auto same = name_of_id.find(statement.indicator);
        const auto by_name = id_of_name.find(statement.name);
        const bool id_holds = same != name_of_id.end() && same->second == statement.name;
        if (!id_holds && (by_name == id_of_name.end() || by_name->second.empty()))
            continue;
        Confirmation &confirmation = confirmations[id_holds ? statement.indicator : by_name->second];
        if (set_trait(confirmation.kind, statement.trait,
                      statement.value ? std::optional<std::string_view>(*statement.value) : std::nullopt))
            confirmation.by = statement.person;
    }
    return confirmations;
}

} // namespace taikei::evaluate

#include "evaluate/kind_statement.hpp"

#include "evaluate/item_finder.hpp"

#include <algorithm>

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

Confirmations confirmations_of(const model::Plan &plan, std::span<const KindStatement> statements)
{
    Confirmations confirmations;
    if (statements.empty())
        return confirmations;
    const ItemFinder finder = ItemFinder::of_indicators(plan);
    for (const KindStatement &statement : statements) {
        const auto position = finder.find(statement.indicator, statement.name);
        if (!position)
            continue;
        std::vector<Confirmation> &people = confirmations[plan.indicators[*position].id];
        for (Confirmation &earlier : people)
            static_cast<void>(set_trait(earlier.kind, statement.trait, std::nullopt));
        auto same = std::ranges::find(people, statement.person, &Confirmation::by);
        if (same == people.end())
            same = people.insert(people.end(), Confirmation{{}, statement.person});
        if (statement.value)
            static_cast<void>(set_trait(same->kind, statement.trait, *statement.value));
    }
    return confirmations;
}

} // namespace taikei::evaluate

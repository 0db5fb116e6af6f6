#include "evaluate/find_references.hpp"

#include "evaluate/figures.hpp"
#include "model/full_name.hpp"

#include <algorithm>

namespace taikei::evaluate {
namespace {

/// The name to look for: {name} is that of the rated indicator.
std::string name_of_other(const Reference &reference, const model::Indicator &rated)
{
    static constexpr std::string_view place = "{name}";
    std::string name = reference.indicator;
    if (const auto at = name.find(place); at != std::string::npos)
        name.replace(at, place.size(), rated.name);
    return name;
}

const std::map<int, Rational> *stated(const Reference &reference, const model::Indicator &rated)
{
    for (const std::string &name : {full_name(rated), rated.name, rated.id}) {
        if (const auto found = reference.values.find(name); found != reference.values.end())
            return &found->second;
    }
    return nullptr;
}

std::map<int, Rational> actual_values(const model::Indicator &indicator)
{
    std::map<int, Rational> values;
    for (const model::Value &value : indicator.values) {
        if (value.kind == model::ValueKind::Observed && value.number)
            values.insert_or_assign(value.year.year(), Rational{*value.number});
    }
    return values;
}

} // namespace

void find_references(const model::Plan &plan, const RatingRule &rule, HandInput &input)
{
    const bool by_name =
        std::ranges::any_of(rule.references, [](const Reference &one) { return !one.indicator.empty(); });
    const std::optional<Figures> figures =
        by_name ? std::optional<Figures>(std::in_place, plan, std::vector<model::NamedQuantity>{}) : std::nullopt;
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        const model::Indicator &rated = plan.indicators[i];
        for (std::size_t at = 0; at < rule.references.size(); ++at) {
            const Reference &reference = rule.references[at];
            std::map<int, Rational> &values = input.indicators[i].references[static_cast<int>(at)];
            if (const auto *of_rule = stated(reference, rated)) {
                values = *of_rule;
            } else if (!reference.indicator.empty()) {
                const auto found = figures->indicators(name_of_other(reference, rated), rated.node);
                if (found.size() == 1 && found.front() != &rated)
                    values = actual_values(*found.front());
            }
        }
    }
}

} // namespace taikei::evaluate

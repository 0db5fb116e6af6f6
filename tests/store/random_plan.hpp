#pragma once

#include "model/plan.hpp"

#include <rapidcheck.h>
#include <string>
#include <vector>

/// Plans of any shape that the plan format can hold, for tests of what must be true of all of them.
namespace taikei::store {

inline rc::Gen<std::string> any_text()
{
    static const std::vector<std::string> pieces{"介護",   "予防", "Ａ", "a",  " ",      "\n",
                                                 "\"",     "\\",   "、", "ｶﾞ", "①",      "\uE000",
                                                 "\u3099", "<",    "&",  "'",  "\u2028", std::string(1, '\0')};
    return rc::gen::map(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size())),
                        [](const std::vector<std::size_t> &choice) {
                            std::string text;
                            for (const std::size_t i : choice)
                                text += pieces.at(i);
                            return text;
                        });
}

inline std::optional<std::string> maybe_text()
{
    return *rc::gen::arbitrary<bool>() ? std::optional(*any_text()) : std::nullopt;
}

inline std::vector<std::string> any_texts()
{
    std::vector<std::string> texts(*rc::gen::inRange<std::size_t>(0, 3));
    for (std::string &text : texts)
        text = *any_text();
    return texts;
}

inline int any_count()
{
    return *rc::gen::inRange(0, 1000);
}

inline base::Decimal any_decimal()
{
    constexpr std::int64_t most = 999'999'999'999'999'999;
    return base::Decimal::of(*rc::gen::inRange<std::int64_t>(-most, most), *rc::gen::inRange(0, 19));
}

inline std::optional<base::Decimal> maybe_decimal()
{
    return *rc::gen::arbitrary<bool>() ? std::optional(any_decimal()) : std::nullopt;
}

inline std::optional<model::FiscalYear> maybe_year()
{
    return *rc::gen::arbitrary<bool>() ? std::optional(model::FiscalYear{*rc::gen::inRange(1900, 2100)}) : std::nullopt;
}

inline base::Place any_place()
{
    base::Place place{*any_text(), any_count(), any_count(), any_count(), any_count(), any_count(), std::nullopt};
    if (*rc::gen::arbitrary<bool>())
        place.box = base::Box{0.1 * any_count(), 1.0 / (1 + any_count()), -1e-7 * any_count(), 1e21};
    if (*rc::gen::arbitrary<bool>())
        place.page_name = *any_text();
    place.is_sheet = !place.page_name.empty() || (place.row > 0 && place.column > 0);
    return place;
}

inline model::Source any_source()
{
    return {any_place(), any_count() / 999.0};
}

template <typename Make>
auto some(Make make)
{
    std::vector<decltype(make())> items;
    const int count = *rc::gen::inRange(0, 3);
    for (int i = 0; i < count; ++i)
        items.push_back(make());
    return items;
}

inline model::Node any_node()
{
    model::Node node;
    node.id = *any_text();
    node.parent = maybe_text();
    node.level = *any_text();
    node.code = maybe_text();
    node.title = *any_text();
    node.departments = any_texts();
    node.sections = some([] { return model::Section{*any_text(), *any_text(), any_source()}; });
    node.measures =
        some([] { return model::Measure{*any_text(), *any_text(), any_texts(), any_texts(), any_source()}; });
    node.related_plans = some([] { return model::RelatedPlan{*any_text(), maybe_year(), maybe_year(), any_source()}; });
    node.ratings = some(
        [] { return model::Rating{*any_text(), *any_text(), *any_text(), maybe_year(), *any_text(), any_source()}; });
    node.roles = some([] { return model::Role{*any_text(), *any_text(), *any_text(), any_source()}; });
    node.sdgs = some([] { return *rc::gen::inRange(1, 18); });
    node.tags = any_texts();
    node.repeats = maybe_text();
    node.source = any_source();
    return node;
}

inline model::Value any_value()
{
    model::Value value;
    value.kind = *rc::gen::element(model::ValueKind::Observed, model::ValueKind::Target, model::ValueKind::Planned);
    value.year = model::FiscalYear{*rc::gen::inRange(1900, 2100)};
    value.number = maybe_decimal();
    value.low = maybe_decimal();
    value.high = maybe_decimal();
    value.text = *any_text();
    value.marks = some([] { return *rc::gen::element<std::string>("maintain", "up", "about"); });
    value.source = any_source();
    return value;
}

inline model::Indicator any_indicator()
{
    model::Indicator indicator;
    indicator.id = *any_text();
    indicator.node = *any_text();
    indicator.name = *any_text();
    indicator.part = maybe_text();
    indicator.unit = maybe_text();
    indicator.definition = maybe_text();
    indicator.note = maybe_text();
    indicator.departments = any_texts();
    indicator.values = some(any_value);
    indicator.source = any_source();
    return indicator;
}

inline model::Plan any_plan()
{
    model::Plan plan;
    plan.municipality.name = *any_text();
    if (*rc::gen::arbitrary<bool>())
        plan.municipality.code = std::to_string(*rc::gen::inRange(100'000, 999'999));
    plan.title = *any_text();
    plan.kind = *rc::gen::element(model::PlanKind::Comprehensive, model::PlanKind::Evaluation, model::PlanKind::Sector);
    if (*rc::gen::arbitrary<bool>())
        plan.period = model::Period{maybe_year(), maybe_year()};
    plan.levels = any_texts();
    plan.nodes = some(any_node);
    plan.indicators = some(any_indicator);
    plan.glossary = some([] { return model::GlossaryEntry{*any_text(), *any_text(), any_source()}; });
    plan.findings = some([] { return base::Finding{*any_text(), *any_text(), any_place()}; });
    return plan;
}

} // namespace taikei::store

#include "store/plan_summary_row.hpp"

#include "model/plan_format.hpp"

namespace taikei::store {

namespace {

std::optional<model::FiscalYear> year_or_none(std::optional<int> year)
{
    return year ? std::optional(model::FiscalYear{*year}) : std::nullopt;
}

} // namespace

PlanSummary read_plan_summary(const Row &row)
{
    PlanSummary plan;
    plan.id = row.integer(0);
    plan.municipality = {row.string_or_none(1), row.string(2)};
    plan.title = row.string(3);
    plan.kind = model::plan_kind_named(row.text(4)).value_or(model::PlanKind::Comprehensive);
    if (!row.is_null(5) || !row.is_null(6))
        plan.period = model::Period{year_or_none(row.integer_or_none(5)), year_or_none(row.integer_or_none(6))};
    plan.revision = row.small_integer(7);
    plan.revised_at = time_at(row.integer(8));
    plan.source_file = row.string(9);
    plan.node_count = row.small_integer(10);
    plan.indicator_count = row.small_integer(11);
    plan.value_count = row.small_integer(12);
    plan.finding_count = row.small_integer(13);
    return plan;
}

} // namespace taikei::store

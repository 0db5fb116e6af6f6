#pragma once

#include "render/api/list_parameters.hpp"
#include "render/plan_view.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The API's lists (docs/api.md). Each entry's keys are those of its schema in data/api/openapi.json.
namespace taikei::render {

/// Kept plans, whether published or not: what `taikei list --json` writes.
std::string plan_list_json(const std::vector<store::PlanSummary> &plans);
std::string plan_list_json(const std::vector<std::shared_ptr<const PlanView>> &views, const ListParameters &asked);
std::string node_list_json(const PlanView &view, const ListParameters &asked);
std::string indicator_list_json(const PlanView &view, const ListParameters &asked);

/// Which values are asked for.
struct ValueFilter {
    std::optional<model::ValueKind> kind;
    std::optional<model::FiscalYear> year;
};
std::string value_list_json(const PlanView &view, const ValueFilter &filter, const ListParameters &asked);
/// Empty where the plan has no rule.
std::string rating_list_json(const PlanView &view, const ListParameters &asked);

} // namespace taikei::render

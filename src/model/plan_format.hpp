#pragma once

#include "base/result.hpp"
#include "model/plan.hpp"

#include <string>
#include <string_view>

/// The plan format `taikei-plan/1` (docs/plan-format.md): the only JSON of a Plan.
namespace taikei::model {

enum class Provenance {
    Without,
    With, ///< adds "source" {file, page, lines, row, column, sheet, cell, label, box, confidence} to each fact, and
          ///< "findings"
};

enum class Layout { OneLine, Indented };

/// Writes numbers as printed (3.20 stays 3.20), keys in a fixed order: equal plans give equal bytes.
std::string to_json(const Plan &plan, Provenance provenance = Provenance::Without, Layout layout = Layout::Indented);

/// Fails where the text is no JSON, or not in the format; the error says at which key.
base::Result<Plan> from_json(std::string_view json);

std::string_view name_of(PlanKind kind); ///< comprehensive, evaluation, sector
std::string_view name_of(ValueKind kind); ///< observed, target, planned
std::optional<PlanKind> plan_kind_named(std::string_view name);

} // namespace taikei::model

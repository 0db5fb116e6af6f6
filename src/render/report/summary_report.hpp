#pragma once

#include "base/result.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>

namespace taikei::render {

/// One PDF for council and committee (進捗状況報告書): contents with page numbers, how the plan stands, what needs a
/// look, all indicators in one table. `year` is the fiscal year it reports on; without it the sheets' year. Fails where
/// the plan has no year with values, and where no Japanese font is installed.
base::Result<std::string> summary_report(const PlanView &view, std::optional<model::FiscalYear> year);

} // namespace taikei::render

#pragma once

#include "base/result.hpp"
#include "render/plan_view.hpp"

#include <optional>
#include <string>

namespace taikei::render {

/// The fiscal year of a report that is asked for without one: the newest with an observed value (results of evaluation
/// sheets count), else the sheets' year. None where the plan has no year with values.
std::optional<model::FiscalYear> report_year(const PlanView &view);

/// One PDF for council and committee (進捗状況報告書): contents with page numbers, how the plan stands, what needs a
/// look, all indicators in one table. `year` is the fiscal year it reports on, report_year() where none is asked for.
/// Fails where there is none, and where no Japanese font is installed.
base::Result<std::string> summary_report(const PlanView &view, std::optional<model::FiscalYear> year);

} // namespace taikei::render

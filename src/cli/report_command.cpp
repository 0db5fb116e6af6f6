#include "cli/report_command.hpp"

#include "cli/kept_view.hpp"
#include "cli/output_file.hpp"
#include "cli/plan_reference.hpp"
#include "render/report/summary_report.hpp"

#include <utility>

namespace taikei::cli {

std::string ReportCommand::summary() const
{
    return "print how a plan stands, for council and committee (PDF)";
}

std::string ReportCommand::manual() const
{
    return "Writes one PDF: contents with page numbers; how many indicators have the year's value and how they are "
           "rated,\nby goal; what needs a look (lowest ratings with their reasons, outlooks below the target, weak "
           "indicators);\nand all indicators in one table. Ratings follow the rule that holds for the plan and the "
           "year "
           "('taikei rule').\n";
}

std::string ReportCommand::examples() const
{
    return "  taikei report 1 -o report.pdf\n"
           "  taikei report 総合計画 --year R4 -o report.pdf\n";
}

void ReportCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it; with @REVISION an earlier one");
    arguments.option("--year", "YEAR", m_year, "the fiscal year reported on, as R2 or 2020; default: the newest");
    arguments.option("-o,--output", "FILE", m_file, "write into this file; default: standard output");
    m_database.declare(arguments);
}

base::Result<void> ReportCommand::check() const
{
    if (!m_year)
        return {};
    const auto year = model::parse_fiscal_year(*m_year);
    return year ? base::Result<void>{} : std::unexpected(year.error());
}

base::Result<std::string> ReportCommand::print_report() const
{
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return std::unexpected(store.error());
    base::Result<store::StoredPlan> plan = find_plan(**store, m_plan);
    if (!plan)
        return std::unexpected(plan.error());
    const auto year = m_year ? std::optional(*model::parse_fiscal_year(*m_year)) : std::nullopt;
    return render::summary_report(*kept_view(**store, std::move(*plan)), year);
}

ExitStatus ReportCommand::run(const Terminal &)
{
    const base::Result<std::string> pdf = print_report();
    return finish(pdf ? deliver(*pdf, m_file) : std::unexpected(pdf.error()));
}

} // namespace taikei::cli

#include "cli/export_command.hpp"

#include "cli/output_file.hpp"
#include "cli/plan_reference.hpp"
#include "model/plan_format.hpp"
#include "render/values_csv.hpp"

namespace taikei::cli {

std::string ExportCommand::summary() const
{
    return "write a kept plan as JSON or CSV";
}

std::string ExportCommand::manual() const
{
    return "Writes the plan in the plan format, or as a table with a row for each value that spreadsheet programs "
           "open\n"
           "as it is (UTF-8 with BOM). PLAN is the number that 'taikei list' gives, the title, or a part of it;\n"
           "PLAN@2 is its second revision.\n";
}

std::string ExportCommand::examples() const
{
    return "  taikei export 1 --format csv -o values.csv\n"
           "  taikei export 総合計画@1 > first-edition.json\n";
}

void ExportCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it; with @REVISION an earlier one");
    arguments.choice("--format", "FORMAT", m_format, {"json", "csv"}, "json (the plan format) or csv (a row a value)");
    arguments.option("-o,--output", "FILE", m_file, "write into this file; default: standard output");
    arguments.flag("--provenance", m_with_provenance, "json: add to each fact where it was read and how sure that is");
    m_database.declare(arguments);
}

base::Result<void> ExportCommand::deliver(const std::string &text) const
{
    if (!m_file)
        return write_output(text);
    base::Result<OutputFile> file = OutputFile::write(*m_file, text);
    if (!file)
        return std::unexpected(file.error());
    return file->publish();
}

ExitStatus ExportCommand::run(const Terminal &)
{
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    const base::Result<store::StoredPlan> plan = find_plan(**store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    if (m_format == "csv")
        return finish(deliver(render::values_csv(plan->plan)));
    const auto provenance = m_with_provenance ? model::Provenance::With : model::Provenance::Without;
    return finish(deliver(model::to_json(plan->plan, provenance) + "\n"));
}

} // namespace taikei::cli

#include "cli/list_command.hpp"

#include "cli/plan_text.hpp"
#include "cli/text_table.hpp"
#include "model/plan_format.hpp"
#include "render/api/plan_lists.hpp"

#include <vector>

namespace taikei::cli {

namespace {

std::string table_of(const std::vector<store::PlanSummary> &plans, const Terminal &terminal)
{
    TextTable table({{"plan", Align::Right},
                     {"municipality"},
                     {"kind"},
                     {"years"},
                     {"revision", Align::Right},
                     {"indicators", Align::Right},
                     {"title"}});
    for (const store::PlanSummary &plan : plans) {
        table.add_row({std::to_string(plan.id), plan.municipality.name, std::string(model::name_of(plan.kind)),
                       period_text(plan.period), std::to_string(plan.revision), std::to_string(plan.indicator_count),
                       plan.title});
    }
    // Titles are long and differ at their ends, where the year stands: none is cut.
    Terminal wide = terminal;
    wide.width = 0;
    return table.render(wide);
}

} // namespace

std::string ListCommand::summary() const
{
    return "list the plans in the database";
}

std::string ListCommand::manual() const
{
    return "Lists the plans that the database keeps, with the number that other commands call them by.\n";
}

std::string ListCommand::examples() const
{
    return "  taikei list\n"
           "  taikei list --municipality 汐見市 --json\n";
}

void ListCommand::declare(Arguments &arguments)
{
    m_database.declare(arguments);
    arguments.option("--municipality", "NAME|CODE", m_municipality, "only the plans of this municipality");
    arguments.flag("--json", m_as_json, "write JSON");
}

ExitStatus ListCommand::run(const Terminal &terminal)
{
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    std::vector<store::PlanSummary> plans = (*store)->plans();
    if (m_municipality) {
        std::erase_if(plans, [&](const store::PlanSummary &plan) {
            return plan.municipality.name != *m_municipality && plan.municipality.code != m_municipality;
        });
    }
    return print(m_as_json ? render::plan_list_json(plans) : table_of(plans, terminal));
}

} // namespace taikei::cli

#include "cli/import_command.hpp"

#include "cli/change_text.hpp"
#include "cli/person.hpp"
#include "cli/read_plans.hpp"

#include <chrono>
#include <utility>

namespace taikei::cli {

std::string ImportCommand::summary() const
{
    return "read plans and keep them in the database";
}

std::string ImportCommand::manual() const
{
    return "Reads documents, or plans in the plan format (.json), and keeps them in the database, which is made where\n"
           "there is none. A plan is the same as a kept one where municipality, title and kind are equal: read again\n"
           "unchanged, nothing is kept; changed, it becomes a new revision and what differs is listed. Nothing is "
           "ever\n"
           "overwritten. Where one of several files cannot be read, none is kept.\n";
}

std::string ImportCommand::examples() const
{
    return "  taikei import plan.txt\n"
           "  taikei import --db city.db --municipality 汐見市 sheets-*.html\n";
}

void ImportCommand::declare(Arguments &arguments)
{
    arguments.operands("FILE", m_files, "documents, or plans in the plan format (.json)");
    m_database.declare(arguments);
    arguments.option("--person", "NAME", m_person, "who brings the plans in; default: your user name");
    arguments.flag("--json", m_as_json, "say what was kept as JSON");
    m_reading.declare(arguments);
}

base::Result<std::vector<Imported>> ImportCommand::keep(const std::vector<ReadPlan> &plans,
                                                        store::PlanStore &store) const
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string person = m_person.value_or(signed_in_person());
    std::vector<Imported> imported;
    for (const ReadPlan &plan : plans) {
        try {
            imported.push_back({plan.file, plan.plan.municipality.name, plan.plan.title,
                                store.import(plan.plan, {plan.file, plan.sha256, person, now})});
        } catch (const std::exception &failure) {
            const std::string kept = imported.empty() ? "" : "; the files before it were kept";
            return base::fail(failure.what() + kept, plan.file);
        }
    }
    return imported;
}

std::string ImportCommand::render(const std::vector<Imported> &imported, const Terminal &terminal) const
{
    if (m_as_json)
        return to_json(imported);
    using Outcome = store::ImportResult::Outcome;
    std::string text;
    for (const Imported &item : imported) {
        const store::ImportResult &result = item.result;
        text += terminal.paint(result.outcome == Outcome::Unchanged ? Ink::Dim : Ink::Green, name_of(result.outcome))
            + " plan " + std::to_string(result.plan) + " revision " + std::to_string(result.revision) + ": "
            + printable(item.municipality) + (item.municipality.empty() ? "" : " ") + printable(item.title) + " ("
            + printable(item.file) + ")\n";
        if (result.outcome == Outcome::Revised)
            text += change_counts(result.changes) + "\n" + change_lines(result.changes, terminal);
    }
    return text;
}

ExitStatus ImportCommand::run(const Terminal &terminal)
{
    base::Result<PlansToRead> what = m_reading.for_files(m_files);
    if (!what)
        return finish(std::unexpected(what.error()));
    what->with_sha256 = true;
    std::vector<ReadPlan> plans;
    bool all_were_read = true;
    for (base::Result<ReadPlan> &plan : read_plans(*what, terminal)) {
        all_were_read = all_were_read && plan.has_value();
        if (plan)
            plans.push_back(*std::move(plan));
        else
            report(plan.error());
    }
    if (!all_were_read)
        return ExitStatus::NothingDone;
    base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_or_create();
    if (!store)
        return finish(std::unexpected(store.error()));
    const base::Result<std::vector<Imported>> imported = keep(plans, **store);
    if (!imported)
        return finish(std::unexpected(imported.error()));
    return print(render(*imported, terminal));
}

} // namespace taikei::cli

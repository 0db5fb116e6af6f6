#include "cli/import_command.hpp"

#include "base/text.hpp"
#include "cli/change_text.hpp"
#include "cli/person.hpp"
#include "cli/plan_text.hpp"
#include "cli/read_plans.hpp"

#include <algorithm>
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
           "overwritten. A document without a plan is refused, and so is a plan without a title where another one "
           "without\n"
           "is kept: give --title. Where one of several files cannot be read, none is kept.\n";
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
    arguments.flag("--findings", m_with_findings, "list on standard error what was odd and a person should look at");
    arguments.flag("--json", m_as_json, "say what was kept as JSON");
    m_reading.declare(arguments);
}

namespace {

bool is_untitled(std::string_view title)
{
    return base::trim(title).empty();
}

/// What two plans without a title share that the store would take for one.
bool would_be_the_same(const model::Municipality &a, model::PlanKind kind_of_a, const model::Municipality &b,
                       model::PlanKind kind_of_b)
{
    return kind_of_a == kind_of_b && a.code == b.code && base::fold_tight(a.name) == base::fold_tight(b.name);
}

base::Error is_without_title(const ReadPlan &read, const std::string &other)
{
    const std::string municipality = read.plan.municipality.name.empty() ? " and --municipality NAME" : "";
    return {"it does not say what the plan is called, and neither does " + other
                + ", of which it would become a revision: give --title TEXT" + municipality
                + ", for each document by itself",
            read.path};
}

/// Plans are known again by municipality, title and kind. One without a title may be kept, and read again from the same
/// file, but is no revision of any other.
base::Result<void> check_titles(const std::vector<ReadPlan> &plans, store::PlanStore &store)
{
    const auto is_titled = [](const ReadPlan &read) { return !is_untitled(read.plan.title); };
    if (std::ranges::all_of(plans, is_titled))
        return {};
    const std::vector<store::PlanSummary> kept = store.plans();
    for (auto read = plans.begin(); read != plans.end(); ++read) {
        if (is_titled(*read))
            continue;
        const auto other = std::find_if(plans.begin(), read, [&](const ReadPlan &before) {
            return !is_titled(before)
                && would_be_the_same(before.plan.municipality, before.plan.kind, read->plan.municipality,
                                     read->plan.kind);
        });
        if (other != read)
            return std::unexpected(is_without_title(*read, other->path));
        const auto same = std::ranges::find_if(kept, [&](const store::PlanSummary &plan) {
            return is_untitled(plan.title) && plan.source_file != read->file
                && would_be_the_same(plan.municipality, plan.kind, read->plan.municipality, read->plan.kind);
        });
        if (same != kept.end())
            return std::unexpected(
                is_without_title(*read, "plan " + std::to_string(same->id) + " (" + same->source_file + ")"));
    }
    return {};
}

/// Kept all the same: pages out of a plan often print neither.
void warn_of_what_is_not_printed(const ReadPlan &read)
{
    const bool has_owner = !read.plan.municipality.name.empty() || read.plan.municipality.code;
    if (!has_owner)
        write_error("taikei: note: " + read.path + ": it does not say whose plan it is; give --municipality NAME\n");
    if (is_untitled(read.plan.title))
        write_error("taikei: note: " + read.path + ": it does not say what the plan is called; give --title TEXT\n");
}

} // namespace

base::Result<std::vector<Imported>> ImportCommand::keep(const std::vector<ReadPlan> &plans,
                                                        store::PlanStore &store) const
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string person = m_person.value_or(signed_in_person());
    std::vector<Imported> imported;
    for (const ReadPlan &plan : plans) {
        try {
            imported.push_back({plan.file, plan.plan.municipality.name, plan.plan.title, plan.plan.findings,
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
        if (!item.findings.empty() && !m_with_findings)
            text += count_text(item.findings.size(), "finding") + "; to see what was odd: taikei show --findings "
                + std::to_string(result.plan) + (m_database.given ? " --db " + *m_database.given : "") + "\n";
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
    if (const base::Result<void> checked = check_titles(plans, **store); !checked)
        return finish(std::unexpected(checked.error()));
    std::ranges::for_each(plans, warn_of_what_is_not_printed);
    const base::Result<std::vector<Imported>> imported = keep(plans, **store);
    if (!imported)
        return finish(std::unexpected(imported.error()));
    for (const Imported &item : *imported)
        write_error(m_with_findings ? findings_table(item.findings, Terminal{}) : "");
    return print(render(*imported, terminal));
}

} // namespace taikei::cli

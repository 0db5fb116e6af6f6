#include "cli/diff_command.hpp"

#include "cli/change_text.hpp"
#include "cli/json_output.hpp"
#include "cli/plan_reference.hpp"
#include "cli/read_plans.hpp"

#include <filesystem>

namespace taikei::cli {

std::string DiffCommand::summary() const
{
    return "show what changed between two editions of a plan";
}

std::string DiffCommand::manual() const
{
    return "Compares two editions: documents, plans in the plan format (.json), or kept plans as PLAN or "
           "PLAN@REVISION.\n"
           "A name that a file has is that file. A line a change: + added, - gone, ~ changed.\n";
}

std::string DiffCommand::examples() const
{
    return "  taikei diff 1@1 1@2                  two revisions of the plan 1\n"
           "  taikei diff 総合計画 new-draft.txt   the kept plan and a document\n";
}

void DiffCommand::declare(Arguments &arguments)
{
    arguments.operand("A", m_before, "the earlier edition: a file, PLAN or PLAN@REVISION");
    arguments.operand("B", m_after, "the later edition, named likewise");
    m_database.declare(arguments);
    arguments.flag("--json", m_as_json, "write JSON");
    m_reading.declare(arguments);
}

base::Result<model::Plan> DiffCommand::plan_of(const std::string &operand) const
{
    std::error_code unknown;
    const bool looks_like_a_file = operand == "-" || operand.contains('/') || operand.contains('.');
    if (looks_like_a_file || std::filesystem::exists(operand, unknown)) {
        const base::Result<PlansToRead> what = m_reading.for_files({operand});
        if (!what)
            return std::unexpected(what.error());
        base::Result<ReadPlan> read = read_plans(*what, Terminal{}).front();
        if (!read)
            return std::unexpected(read.error());
        return std::move(read->plan);
    }
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return std::unexpected(store.error());
    base::Result<store::StoredPlan> plan = find_plan(**store, operand);
    if (!plan)
        return std::unexpected(plan.error());
    return std::move(plan->plan);
}

ExitStatus DiffCommand::run(const Terminal &terminal)
{
    const base::Result<model::Plan> before = plan_of(m_before);
    if (!before)
        return finish(std::unexpected(before.error()));
    const base::Result<model::Plan> after = plan_of(m_after);
    if (!after)
        return finish(std::unexpected(after.error()));
    const std::vector<model::Change> changes = model::compare(*before, *after);
    if (m_as_json)
        return print(to_json(changes));
    return print(change_lines(changes, terminal)
                 + terminal.paint(Ink::Bold, changes.empty() ? "nothing differs" : change_counts(changes)) + "\n");
}

} // namespace taikei::cli

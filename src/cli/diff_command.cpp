#include "cli/diff_command.hpp"

#include "cli/change_text.hpp"
#include "cli/json_output.hpp"
#include "cli/plan_operand.hpp"

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

ExitStatus DiffCommand::run(const Terminal &terminal)
{
    const base::Result<model::Plan> before = plan_of(m_before, m_database, m_reading);
    if (!before)
        return finish(std::unexpected(before.error()));
    const base::Result<model::Plan> after = plan_of(m_after, m_database, m_reading);
    if (!after)
        return finish(std::unexpected(after.error()));
    const std::vector<model::Change> changes = model::compare(*before, *after);
    if (m_as_json)
        return print(to_json(changes));
    return print(change_lines(changes, terminal)
                 + terminal.paint(Ink::Bold, changes.empty() ? "nothing differs" : change_counts(changes)) + "\n");
}

} // namespace taikei::cli

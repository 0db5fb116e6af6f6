#include "cli/show_command.hpp"

#include "cli/kept_view.hpp"
#include "cli/part_text.hpp"
#include "cli/plan_reference.hpp"
#include "cli/plan_text.hpp"
#include "model/plan_format.hpp"
#include "render/plan_excerpt.hpp"
#include "render/wording.hpp"

#include <utility>

namespace taikei::cli {

namespace {

std::string json_of(const model::Plan &plan)
{
    return model::to_json(plan, model::Provenance::With) + "\n";
}

/// Which revision is shown, who brought it in, from what and when.
std::string revision_line(const store::StoredPlan &plan)
{
    return "revision " + std::to_string(plan.revision.number) + " of " + std::to_string(plan.summary.revision)
        + ", brought in by " + printable(plan.revision.person) + " from " + printable(plan.revision.source_file)
        + " on " + render::time_in_words(render::Language::English, plan.revision.made_at) + "\n";
}

} // namespace

std::string ShowCommand::summary() const
{
    return "show a plan's tree, one of its nodes, or an indicator's values";
}

std::string ShowCommand::manual() const
{
    return "PLAN is the number that 'taikei list' gives, the title, or a part of it that only one plan has; PLAN@2 is "
           "its\n"
           "second revision. Without more, the plan's tree is shown with how many indicators stand in each part. A "
           "NODE\n"
           "is named by its id, code or title, an INDICATOR by its id or name: shown are a node's text, measures, "
           "roles\n"
           "and indicators, or an indicator's values by year and where it will stand in the year of its target. "
           "Results "
           "that the\n"
           "kept evaluation sheets of the same local government tell stand beside the plan's own values.\n";
}

std::string ShowCommand::examples() const
{
    return "  taikei show 1\n"
           "  taikei show 1 1-2                the node with the code 1-2\n"
           "  taikei show 総合計画@1 受診率    an indicator in the first revision\n"
           "  taikei show --findings 1         what was odd in its document, and what to do about it\n";
}

void ShowCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it; with @REVISION an earlier one");
    arguments.optional_operand("NODE|INDICATOR", m_part, "a part of the plan: id, code, title or name");
    m_database.declare(arguments);
    arguments.flag("--findings", m_findings, "list instead what was odd when it was read and a person should look at");
    arguments.flag("--json", m_as_json, "write the plan format, with provenance");
}

base::Result<void> ShowCommand::check() const
{
    if (m_findings && m_as_json)
        return base::fail("--findings is a table for people; what --json writes has them too: give one of both");
    if (m_findings && m_part)
        return base::fail("--findings lists those of the whole plan: leave out '" + *m_part + "'");
    return {};
}

std::string ShowCommand::render_plan(const render::PlanView &view, const Terminal &terminal) const
{
    if (m_as_json)
        return json_of(view.plan());
    if (m_findings)
        return view.plan().findings.empty() ? "no findings\n" : findings_table(view.plan().findings, terminal);
    return plan_heading(view.plan(), terminal) + revision_line(view.stored()) + "\n" + plan_tree(view, terminal);
}

base::Result<std::string> ShowCommand::render_part(const render::PlanView &view, const Terminal &terminal) const
{
    const base::Result<PlanPart> part = find_part(view.plan(), *m_part);
    if (!part)
        return std::unexpected(part.error());
    if (const auto *node = std::get_if<const model::Node *>(&*part))
        return m_as_json ? json_of(render::excerpt(view, **node)) : node_text(view, **node, terminal);
    const model::Indicator &indicator = *std::get<const model::Indicator *>(*part);
    return m_as_json ? json_of(render::excerpt(view, indicator)) : indicator_text(view, indicator, terminal);
}

ExitStatus ShowCommand::run(const Terminal &terminal)
{
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    base::Result<store::StoredPlan> plan = find_plan(**store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const auto view = kept_view(**store, std::move(*plan));
    if (!m_part)
        return print(render_plan(*view, terminal));
    const base::Result<std::string> text = render_part(*view, terminal);
    return text ? print(*text) : finish(std::unexpected(text.error()));
}

} // namespace taikei::cli

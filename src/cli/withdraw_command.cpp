#include "cli/withdraw_command.hpp"

#include "base/text.hpp"
#include "cli/person.hpp"
#include "cli/publication_text.hpp"

#include <chrono>

namespace taikei::cli {

std::string WithdrawCommand::summary() const
{
    return "take a publication back, with a note";
}

std::string WithdrawCommand::manual() const
{
    return "The publication is no longer shown; its address says that it was withdrawn, when and why. An older "
           "publication of\n"
           "the plan that stands is shown in its place. Nothing is deleted, and a withdrawal is not taken back: "
           "publish the\n"
           "plan again. PUBLICATION is what 'taikei publish --list' shows: 3/2, or the beginning of a fingerprint.\n";
}

std::string WithdrawCommand::examples() const
{
    return "  taikei withdraw 3/2 --reason \"数値に誤りがあったため\"\n";
}

void WithdrawCommand::declare(Arguments &arguments)
{
    arguments.operand("PUBLICATION", m_publication, "PLAN/NUMBER, or eight or more digits of its fingerprint");
    arguments.option("--reason", "TEXT", m_reason, "why, shown to the public");
    arguments.option("--person", "NAME", m_person, "who withdraws; default: your user name");
    m_database.declare(arguments);
}

base::Result<void> WithdrawCommand::check() const
{
    if (base::squeeze(m_reason).empty())
        return base::fail("say why with --reason: the public is told");
    return {};
}

ExitStatus WithdrawCommand::run(const Terminal &)
{
    const auto store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    const auto publication = find_publication((*store)->publications(), m_publication);
    if (!publication)
        return finish(std::unexpected(publication.error()));
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto outcome = (*store)->publications().withdraw(publication->plan.id, publication->number,
                                                           {now, m_person.value_or(signed_in_person()), m_reason});
    if (!outcome)
        return finish(outcome);
    return print("withdrawn " + reference_of(*publication) + ": " + printable(publication->plan.title) + "\n");
}

} // namespace taikei::cli

#include "cli/lint_command.hpp"

#include "cli/lint_text.hpp"
#include "cli/plan_operand.hpp"

#include <chrono>

namespace taikei::cli {

namespace {

/// The fiscal year of today in Japan.
model::FiscalYear this_fiscal_year()
{
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + std::chrono::hours(9));
    const std::chrono::year_month_day today(now);
    const int year = static_cast<int>(today.year());
    return model::FiscalYear{today.month() < std::chrono::April ? year - 1 : year};
}

} // namespace

std::string LintCommand::summary() const
{
    return "list what is weak or wrong in the indicators of plans";
}

std::string LintCommand::manual() const
{
    return "Looks for indicators without a target or a start value, targets that are met already or point the wrong "
           "way,\n"
           "units that are missing or differ, jumps, rates over 100% and the like (docs/linting.md). PLAN is a "
           "document, "
           "a\n"
           "plan in the plan format (.json), or a kept plan as PLAN or PLAN@REVISION. Findings are no errors: the "
           "exit\n"
           "status is 0.\n";
}

std::string LintCommand::examples() const
{
    return "  taikei lint plan.txt\n"
           "  taikei lint 1 2 --json\n";
}

void LintCommand::declare(Arguments &arguments)
{
    arguments.operands("PLAN", m_plans, "files, PLAN or PLAN@REVISION");
    arguments.option("--now", "YEAR", m_now, "the fiscal year to ask in, as R8 or 2026; default: this one");
    arguments.choice("--language", "LANGUAGE", m_language, {"en", "ja"}, "language of the findings: en or ja");
    m_database.declare(arguments);
    arguments.flag("--json", m_as_json, "write JSON, in both languages");
    m_reading.declare(arguments);
}

ExitStatus LintCommand::run(const Terminal &terminal)
{
    model::FiscalYear now = this_fiscal_year();
    if (m_now) {
        const auto year = model::parse_fiscal_year(*m_now);
        if (!year)
            return finish(std::unexpected(year.error()));
        now = *year;
    }
    std::vector<LintedPlanFile> linted;
    for (const std::string &operand : m_plans) {
        base::Result<model::Plan> plan = plan_of(operand, m_database, m_reading);
        if (!plan)
            return finish(std::unexpected(plan.error()));
        auto findings = evaluate::lint(*plan, now);
        linted.push_back({operand, std::move(*plan), std::move(findings)});
    }
    if (m_as_json)
        return print(lint_json(linted));
    const auto language = m_language == "ja" ? render::Language::Japanese : render::Language::English;
    std::string text;
    for (const LintedPlanFile &file : linted)
        text += (text.empty() ? "" : "\n") + lint_text(file, language, terminal);
    return print(text);
}

} // namespace taikei::cli

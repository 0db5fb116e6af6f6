#include "cli/rule_command.hpp"

#include "cli/input_file.hpp"
#include "cli/person.hpp"
#include "cli/plan_reference.hpp"
#include "cli/rule_source.hpp"
#include "cli/text_table.hpp"
#include "evaluate/read_rule.hpp"
#include "evaluate/rule_examples.hpp"
#include "evaluate/shipped_rules.hpp"

#include <chrono>
#include <cstdio>

namespace taikei::cli {
namespace {

std::string years_of(const evaluate::RatingRule &rule)
{
    if (!rule.first_year)
        return "";
    const std::string first = std::to_string(*rule.first_year);
    return rule.first_year == rule.last_year ? first : first + "-" + std::to_string(*rule.last_year);
}

std::string failure_text(const evaluate::ExampleResult &result)
{
    const evaluate::Example &example = *result.example;
    const std::string wanted = example.expected.empty() ? example.reason : example.expected;
    std::string given = result.given;
    if (!result.reason.empty())
        given += (given.empty() ? "" : " ") + std::string("(") + result.reason + ")";
    std::string text = "line " + std::to_string(example.line) + ": '" + example.name + "' must give " + wanted
        + " and gives " + given + "\n    " + result.sentence + "\n";
    if (!example.sentence.empty() && !result.sentence.contains(example.sentence))
        text += "    the sentence must contain " + example.sentence + "\n";
    return text;
}

base::Result<model::FiscalYear> year_of(const std::optional<std::string> &option, std::optional<int> by_rule,
                                        const std::string &name)
{
    if (option)
        return model::parse_fiscal_year(*option);
    if (by_rule)
        return model::FiscalYear{*by_rule};
    return base::fail("say for which years the rule holds: --from R2 --to R6; the rule names none", name);
}

} // namespace

std::string RuleCommand::summary() const
{
    return "check, list, show and assign rating rules";
}

std::string RuleCommand::manual() const
{
    return "check FILE        everything that is wrong with a rule file, each with its line, and whether its examples "
           "hold\n"
           "list              the rules that are part of the program\n"
           "show RULE         a rule's file, to copy and change\n"
           "assign PLAN RULE  the rule holds for the plan in these years; its file is kept with it\n\n"
           "RULE is a file or the id of a rule that is part of the program.\n";
}

std::string RuleCommand::examples() const
{
    return "  taikei rule check our-rule.toml\n"
           "  taikei rule show fuji-5 > our-rule.toml\n"
           "  taikei rule assign 1 our-rule.toml --from R2 --to R6\n";
}

void RuleCommand::declare(Arguments &arguments)
{
    arguments.operand("ACTION", m_action, "check, list, show or assign");
    arguments.optional_operand("FILE|RULE|PLAN", m_first, "what it is about");
    arguments.optional_operand("RULE", m_second, "assign: the rule");
    m_database.declare(arguments);
    arguments.option("--from", "YEAR", m_from, "assign: first fiscal year; else the rule's own");
    arguments.option("--to", "YEAR", m_to, "assign: last fiscal year; else the rule's own");
    arguments.option("--person", "NAME", m_person, "assign: who decides; else who is signed in");
}

base::Result<void> RuleCommand::check() const
{
    const bool known = m_action == "check" || m_action == "list" || m_action == "show" || m_action == "assign";
    if (!known)
        return base::fail("the action is check, list, show or assign", m_action);
    if (m_action != "list" && !m_first)
        return base::fail("'" + m_action + "' needs to know what it is about", m_action);
    if (m_action == "assign" && !m_second)
        return base::fail("'assign' needs a plan and a rule", m_action);
    return {};
}

ExitStatus RuleCommand::run(const Terminal &terminal)
{
    if (m_action == "list")
        return list(terminal);
    if (m_action == "show")
        return show();
    return m_action == "assign" ? assign() : check_rule(terminal);
}

ExitStatus RuleCommand::check_rule(const Terminal &terminal) const
{
    constexpr std::size_t most_bytes = 4'000'000;
    std::string text;
    std::string where = *m_first;
    for (const evaluate::ShippedRule &shipped : evaluate::shipped_rules()) {
        if (shipped.id == *m_first) {
            text = shipped.text;
            where = shipped.path;
        }
    }
    if (text.empty()) {
        base::Result<std::string> bytes = read_bytes(*m_first, most_bytes);
        if (!bytes)
            return finish(std::unexpected(bytes.error()));
        text = std::move(*bytes);
    }
    const auto rule = evaluate::read_rule(text, where);
    if (!rule) {
        std::string problems;
        for (const base::Error &error : rule.error())
            problems += error.where + ": " + error.message + "\n";
        print(problems);
        return ExitStatus::NothingDone;
    }
    std::string failures;
    int held = 0;
    for (const evaluate::ExampleResult &result : evaluate::run_examples(*rule)) {
        if (result.passed)
            ++held;
        else
            failures += where + ", " + failure_text(result);
    }
    const std::string title = rule->full_title();
    print(failures + terminal.paint(Ink::Bold, title) + ": " + std::to_string(rule->scales.size()) + " scales, "
          + std::to_string(held) + " of " + std::to_string(rule->examples.size()) + " examples hold\n");
    return failures.empty() ? ExitStatus::Done : ExitStatus::NothingDone;
}

ExitStatus RuleCommand::list(const Terminal &terminal) const
{
    TextTable table({{"rule"}, {"years"}, {"for"}, {"title"}});
    for (const evaluate::ShippedRule &shipped : evaluate::shipped_rules()) {
        const auto rule = evaluate::read_rule(shipped.text, shipped.path);
        if (rule)
            table.add_row({rule->id, years_of(*rule), rule->municipality, rule->full_title()});
    }
    return print(table.render(terminal));
}

ExitStatus RuleCommand::show() const
{
    const auto rule = find_rule(*m_first);
    return rule ? print(rule->text) : finish(std::unexpected(rule.error()));
}

ExitStatus RuleCommand::assign() const
{
    const auto rule = find_rule(*m_second);
    if (!rule)
        return finish(std::unexpected(rule.error()));
    const auto first = year_of(m_from, rule->rule.first_year, *m_second);
    if (!first)
        return finish(std::unexpected(first.error()));
    const auto last = year_of(m_to, rule->rule.last_year, *m_second);
    if (!last)
        return finish(std::unexpected(last.error()));
    if (*last < *first)
        return finish(base::fail("the last year stands before the first"));
    const auto store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    const auto plan = find_plan(**store, *m_first);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    (*store)->ratings().add(plan->summary.id,
                            store::RuleAssignment{first->year(), last->year(), rule->rule.id, rule->text,
                                                  m_person.value_or(signed_in_person()), now});
    return print("plan " + std::to_string(plan->summary.id) + ": " + rule->rule.full_title() + " holds from "
                 + std::to_string(first->year()) + " to " + std::to_string(last->year()) + "\n");
}

} // namespace taikei::cli

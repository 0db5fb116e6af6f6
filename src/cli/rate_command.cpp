#include "cli/rate_command.hpp"

#include "cli/input_file.hpp"
#include "cli/kept_view.hpp"
#include "cli/plan_reference.hpp"
#include "cli/rating_report.hpp"
#include "cli/read_plans.hpp"

#include <filesystem>

namespace taikei::cli {
namespace {

constexpr std::size_t most_bytes_given = 16'000'000;

bool looks_like_a_file(const std::string &operand)
{
    std::error_code unknown;
    return operand == "-" || operand.contains('/') || operand.contains('.')
        || std::filesystem::exists(operand, unknown);
}

} // namespace

std::string RateCommand::summary() const
{
    return "try a rating rule on a plan: every rating with its reason";
}

std::string RateCommand::manual() const
{
    return "Rates every indicator and measure of a plan in one year and says why; nothing is kept. PLAN is a kept plan "
           "or a\n"
           "file. RULE is a file or the id of a rule that is part of the program ('taikei rule list'); without it the "
           "one\n"
           "that holds for the plan ('taikei rule assign'). --compare names a second rule: shown is who would be "
           "rated\n"
           "differently and why. What people said ('taikei judge') counts; --given names a file with more of it. A "
           "year "
           "that the\n"
           "plan has no results for is taken from the kept evaluation sheets of the same local government.\n"
           "Ratings marked 'proposed' rest on what the program takes an indicator for ('taikei kind').\n";
}

std::string RateCommand::examples() const
{
    return "  taikei rate 1 --rule fuji-5 --year R2\n"
           "  taikei rate 1 --rule this-year.toml --compare last-year.toml\n"
           "  taikei rate plan.pdf --rule nagoya-port --year R4 --json\n";
}

void RateCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it, or a file");
    arguments.option("--rule", "RULE", m_rule, "the rule: a file or an id; else the one assigned to plan and year");
    arguments.option("--year", "YEAR", m_year, "the fiscal year (R2, 2020); else the last one with actual values");
    arguments.option("--compare", "RULE", m_compare, "another rule, to see who would move");
    arguments.option("--given", "FILE", m_given, "states, answers and grades given by people (TOML)");
    arguments.choice("--language", "LANG", m_language, {"ja", "en"}, "the language of the sentences");
    m_database.declare(arguments);
    arguments.flag("--json", m_as_json, "write JSON, with the sentences in both languages");
    m_reading.declare(arguments);
}

base::Result<model::Plan> RateCommand::read_file() const
{
    const base::Result<PlansToRead> what = m_reading.for_files({m_plan});
    if (!what)
        return std::unexpected(what.error());
    base::Result<ReadPlan> read = read_plans(*what, Terminal{}).front();
    if (!read)
        return std::unexpected(read.error());
    return std::move(read->plan);
}

base::Result<RateCommand::View> RateCommand::open_plan() const
{
    if (looks_like_a_file(m_plan)) {
        base::Result<model::Plan> plan = read_file();
        if (!plan)
            return std::unexpected(plan.error());
        return std::make_unique<const render::PlanView>(store::StoredPlan{{}, {}, std::move(*plan)});
    }
    const auto store = m_database.open_existing();
    if (!store)
        return std::unexpected(store.error());
    auto found = find_plan(**store, m_plan);
    if (!found)
        return std::unexpected(found.error());
    return kept_view(**store, std::move(*found));
}

base::Result<int> RateCommand::year_to_rate(const evaluate::JudgedTree &tree) const
{
    if (m_year) {
        const auto year = model::parse_fiscal_year(*m_year);
        return year ? base::Result<int>(year->year()) : std::unexpected(year.error());
    }
    if (tree.last_year() == 0)
        return base::fail("the plan has no actual values; name a year with --year", m_plan);
    return tree.last_year();
}

base::Result<RuleSource> RateCommand::main_rule(const render::PlanView &view, int year) const
{
    if (m_rule)
        return find_rule(*m_rule);
    const auto assigned = store::rule_in_year(view.decisions().rules, year);
    if (!assigned)
        return base::fail("no rule holds for this plan in " + std::to_string(year)
                              + "; name one with --rule, or assign one with 'taikei rule assign'",
                          m_plan);
    return read_rule_text(assigned->document, "the rule kept for the plan");
}

base::Result<evaluate::HandInput> RateCommand::input(const evaluate::JudgedTree &tree, const evaluate::RatingRule &rule,
                                                     int year) const
{
    evaluate::HandInput known = evaluate::given_input(tree.plan(), rule, year, tree.said());
    if (!m_given)
        return known;
    const base::Result<std::string> text = read_bytes(*m_given, most_bytes_given);
    if (!text)
        return std::unexpected(text.error());
    return evaluate::read_hand_input(*text, *m_given, tree.plan(), rule, std::move(known));
}

base::Result<std::string> RateCommand::report(const Terminal &terminal) const
{
    const base::Result<View> view = open_plan();
    if (!view)
        return std::unexpected(view.error());
    const evaluate::JudgedTree tree = (*view)->tree();
    const auto year = year_to_rate(tree);
    if (!year)
        return std::unexpected(year.error());
    const auto rule = main_rule(**view, *year);
    if (!rule)
        return std::unexpected(rule.error());
    auto said = input(tree, rule->rule, *year);
    if (!said)
        return std::unexpected(said.error());
    RatingReport report{&tree, {&rule->rule, evaluate::judge_plan(tree, rule->rule, *year, std::move(*said))}, {}, {}};
    std::optional<RuleSource> other;
    if (m_compare) {
        auto found = find_rule(*m_compare);
        if (!found)
            return std::unexpected(found.error());
        other = std::move(*found);
        report.other = RatedByRule{&other->rule, evaluate::judge_plan(tree, other->rule, *year)};
        report.moves = evaluate::find_moves(rule->rule, report.main.judged, other->rule, report.other->judged);
    }
    const bool english = m_language == "en";
    return m_as_json ? json_of(report)
                     : text_of(report, english ? evaluate::Language::English : evaluate::Language::Japanese, terminal);
}

ExitStatus RateCommand::run(const Terminal &terminal)
{
    const base::Result<std::string> text = report(terminal);
    return text ? print(*text) : finish(std::unexpected(text.error()));
}

} // namespace taikei::cli

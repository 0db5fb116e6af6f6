#include "cli/judge_command.hpp"

#include "cli/kept_view.hpp"
#include "cli/person.hpp"
#include "cli/plan_reference.hpp"
#include "cli/rule_source.hpp"
#include "cli/text_table.hpp"
#include "evaluate/item_finder.hpp"
#include "model/json_writer.hpp"
#include "render/judged_tree.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>

namespace taikei::cli {
namespace {

using evaluate::HandMatter;
using store::HandEntry;

std::vector<HandEntry> entries_of(const std::vector<HandEntry> &said, const std::string &kind, const std::string &id)
{
    std::vector<HandEntry> entries;
    std::ranges::copy_if(said, std::back_inserter(entries), [&](const HandEntry &entry) {
        return kind.empty() || (entry.kind == kind && entry.item == id);
    });
    return entries;
}

std::string matter_text(const HandEntry &entry)
{
    return entry.about.empty() ? entry.matter : entry.matter + " " + printable(entry.about);
}

std::string text_of(const std::vector<HandEntry> &entries, const Terminal &terminal)
{
    if (entries.empty())
        return "nothing has been said\n";
    TextTable table({{"year"}, {"of"}, {"matter"}, {"value"}, {"reason"}, {"person"}, {"on"}});
    for (const HandEntry &entry : entries)
        table.add_row({std::to_string(entry.year), printable(entry.name), matter_text(entry),
                       entry.value ? printable(*entry.value) : "(taken back)", printable(entry.reason),
                       printable(entry.person), render::time_in_words(render::Language::English, entry.at)});
    return table.render(terminal);
}

std::string json_of(const std::vector<HandEntry> &entries)
{
    model::JsonWriter json(model::Layout::Indented);
    const auto text = [&json](std::string_view key, std::string_view value) { json.member(key, value); };
    json.begin_array();
    for (const HandEntry &entry : entries) {
        json.begin_object();
        text(entry.kind, entry.item);
        text("name", entry.name);
        json.member("year", entry.year);
        text("matter", entry.matter);
        text("about", entry.about);
        json.key("value");
        if (entry.value)
            json.string(*entry.value);
        else
            json.literal("null");
        text("reason", entry.reason);
        text("person", entry.person);
        text("at", render::time_for_machines(entry.at));
        json.end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

/// The rule that holds in the year must know what is said. A grade of no named scale is of the rule's first.
base::Result<void> complete_by_rule(const std::vector<store::RuleAssignment> &rules, HandEntry &entry)
{
    const auto assigned = store::rule_in_year(rules, entry.year);
    if (!assigned)
        return base::fail("no rule holds for this plan in " + std::to_string(entry.year)
                          + "; assign one with 'taikei rule assign'");
    const auto rule = read_rule_text(assigned->document, "the rule kept for the plan");
    if (!rule)
        return std::unexpected(rule.error());
    const evaluate::HandStatement statement = render::statement_of(entry);
    if (statement.matter == HandMatter::Grade || statement.matter == HandMatter::PreviousGrade) {
        if (entry.about.empty())
            entry.about = rule->rule.scales.front().id;
    }
    evaluate::Given given;
    return evaluate::take(rule->rule, statement, given);
}

} // namespace

std::string JudgeCommand::summary() const
{
    return "keep what a person judges: states, grades by hand, overrides, answers";
}

std::string JudgeCommand::manual() const
{
    return "Keeps what a person says of an indicator or node in one fiscal year, with name and time: a state that is "
           "no "
           "grade\n"
           "(not-begun, stopped, cannot-be-rated, or one of the rule's own), a grade by hand or, with its reason, in "
           "place of\n"
           "the computed one, the answer to a question of the rule. The rule that holds for the plan in the year must "
           "know it.\n"
           "Nothing is overwritten: a later word on the same matter holds, and --withdraw takes back what was said of "
           "the year.\n"
           "'taikei rate' and the pages use it. Without more, what was kept is shown.\n";
}

std::string JudgeCommand::examples() const
{
    return "  taikei judge 1 受診率 --year R4 --state not-begun\n"
           "  taikei judge 1 1-2 --year R4 --scale measure --grade B --reason 豪雨により中止した事業を除いた --person "
           "企画課\n"
           "  taikei judge 1 1-2 --year R4 --withdraw\n"
           "  taikei judge 1                   all that was said of the plan\n";
}

void JudgeCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it");
    arguments.optional_operand("NODE|INDICATOR", m_part, "what it is said of: id, code, title or name");
    m_database.declare(arguments);
    arguments.option("--year", "YEAR", m_year, "the fiscal year (R4, 2022); else the last one with actual values");
    arguments.option("--state", "STATE", m_state, "no grade: not-begun, stopped, cannot-be-rated, or the rule's own");
    arguments.option("--grade", "GRADE", m_grade, "the grade by hand, or in place of the computed one");
    arguments.option("--previous-grade", "GRADE", m_previous_grade, "the grade published for the year before");
    arguments.option("--scale", "SCALE", m_scale, "the scale of the grade; else the rule's first");
    arguments.option("--answer", "QUESTION=MARK", m_answer, "the answer to a question of the rule");
    arguments.option("--reason", "TEXT", m_reason, "why");
    arguments.flag("--withdraw", m_withdraw, "take back what was said of it in the year");
    arguments.option("--person", "NAME", m_person, "who judges; else who is signed in");
    arguments.flag("--json", m_as_json, "write JSON");
}

bool JudgeCommand::says_something() const
{
    return m_state || m_grade || m_previous_grade || m_answer;
}

base::Result<void> JudgeCommand::check() const
{
    if ((says_something() || m_withdraw) && !m_part)
        return base::fail("name the node or indicator that it is said of");
    if (says_something() && m_withdraw)
        return base::fail("say something or take it back, not both", "--withdraw");
    if (m_answer && !m_answer->contains('='))
        return base::fail("write the question, '=' and the mark: need=◎", "--answer");
    return {};
}

base::Result<JudgeCommand::Item> JudgeCommand::find_item(const render::PlanView &view) const
{
    if (!m_part)
        return Item{};
    const base::Result<PlanPart> part = find_part(view.plan(), *m_part);
    if (!part)
        return std::unexpected(part.error());
    if (const auto *node = std::get_if<const model::Node *>(&*part))
        return Item{"node", (*node)->id, evaluate::statement_name(**node)};
    const model::Indicator &indicator = *std::get<const model::Indicator *>(*part);
    return Item{"indicator", indicator.id, evaluate::statement_name(indicator)};
}

base::Result<int> JudgeCommand::year_in(const render::PlanView &view) const
{
    if (m_year) {
        const auto year = model::parse_fiscal_year(*m_year);
        return year ? base::Result<int>(year->year()) : std::unexpected(year.error());
    }
    const int last_year = view.tree().last_year();
    if (last_year == 0)
        return base::fail("the plan has no actual values; name a year with --year", m_plan);
    return last_year;
}

std::vector<HandEntry> JudgeCommand::said_of(const Item &item, int year) const
{
    std::vector<HandEntry> said;
    const auto say = [&](HandMatter matter, const std::string &about, const std::string &value) {
        said.push_back({item.kind,
                        item.id,
                        item.name,
                        year,
                        std::string(evaluate::name_of(matter)),
                        about,
                        value,
                        m_reason.value_or(""),
                        {},
                        {}});
    };
    if (m_state)
        say(HandMatter::State, "", *m_state);
    if (m_grade)
        say(HandMatter::Grade, m_scale.value_or(""), *m_grade);
    if (m_previous_grade)
        say(HandMatter::PreviousGrade, m_scale.value_or(""), *m_previous_grade);
    if (m_answer) {
        const std::size_t sign = m_answer->find('=');
        say(HandMatter::Answer, m_answer->substr(0, sign), m_answer->substr(sign + 1));
    }
    return said;
}

/// One entry for each matter that still holds in the year; of one scale alone where --scale names it.
std::vector<HandEntry> JudgeCommand::taken_back(const render::PlanView &view, const Item &item, int year) const
{
    std::vector<HandEntry> back;
    std::set<std::tuple<std::string, std::string>> seen;
    const std::vector<HandEntry> said = entries_of(view.decisions().said, item.kind, item.id);
    for (std::size_t i = said.size(); i-- > 0;) {
        HandEntry entry = said[i];
        const bool is_meant = entry.year == year && (!m_scale || entry.about == *m_scale);
        if (!is_meant || !seen.emplace(entry.matter, entry.about).second || !entry.value)
            continue;
        entry.value.reset();
        entry.reason = m_reason.value_or("");
        back.push_back(std::move(entry));
    }
    return back;
}

base::Result<void> JudgeCommand::keep(store::PlanStore &store, const render::PlanView &view, const Item &item) const
{
    const auto year = year_in(view);
    if (!year)
        return std::unexpected(year.error());
    std::vector<HandEntry> entries = m_withdraw ? taken_back(view, item, *year) : said_of(item, *year);
    if (m_withdraw && entries.empty())
        return base::fail("nothing was said of it in " + std::to_string(*year), *m_part);
    for (HandEntry &entry : entries) {
        const auto known = entry.value ? complete_by_rule(view.decisions().rules, entry) : base::Result<void>();
        if (!known)
            return std::unexpected(known.error());
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (HandEntry &entry : entries) {
        entry.person = m_person.value_or(signed_in_person());
        entry.at = now;
        store.ratings().add(view.id(), entry);
    }
    return {};
}

ExitStatus JudgeCommand::run(const Terminal &terminal)
{
    const auto store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    auto plan = find_plan(**store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const auto view = kept_view(**store, std::move(*plan));
    const base::Result<Item> item = find_item(*view);
    if (!item)
        return finish(std::unexpected(item.error()));
    if (says_something() || m_withdraw) {
        const auto kept = keep(**store, *view, *item);
        if (!kept)
            return finish(kept);
    }
    const auto entries = entries_of((*store)->ratings().hand_entries(view->id()), item->kind, item->id);
    return print(m_as_json ? json_of(entries) : text_of(entries, terminal));
}

} // namespace taikei::cli

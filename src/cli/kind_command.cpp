#include "cli/kind_command.hpp"

#include "cli/person.hpp"
#include "cli/plan_reference.hpp"
#include "cli/text_table.hpp"
#include "evaluate/item_finder.hpp"
#include "evaluate/kind_statement.hpp"
#include "evaluate/kind_traits.hpp"
#include "model/json_writer.hpp"
#include "render/judged_tree.hpp"

#include <array>
#include <chrono>

namespace taikei::cli {
namespace {

struct TraitOption {
    std::string_view trait;
    std::string_view value;
    std::string_view help;
};

constexpr std::array<TraitOption, 9> trait_options = {{
    {"direction", "WAY", "which way is better: up, down, keep, range"},
    {"accumulation", "HOW", "what a value covers: single-year, cumulative, level"},
    {"summing", "HOW", "cumulative values: sum-of-years to be added, already-summed"},
    {"target-kind", "KIND", "which years a target binds: each-year, midway, final"},
    {"value-nature", "KIND", "number, word, date"},
    {"figure-source", "SOURCE", "counted, survey"},
    {"baseline-year", "YEAR", "the year that progress is counted from"},
    {"tolerance", "WIDTH", "how far is still level: points (3) or percent (10%)"},
    {"formula", "NAME", "attainment: ratio, two-minus-ratio, inverse-ratio, from-baseline, band"},
}};

std::string json_of(const evaluate::JudgedTree &tree, const model::Indicator *only)
{
    model::JsonWriter json(model::Layout::Indented);
    json.begin_array();
    for (const evaluate::Series &series : tree.series()) {
        if (only != nullptr && &series.indicator() != only)
            continue;
        json.begin_object();
        json.member("id", series.indicator().id);
        json.member("name", evaluate::statement_name(series.indicator()));
        json.key("confirmed");
        json.literal(series.kind().is_confirmed() ? "true" : "false");
        json.key("traits");
        json.begin_object();
        for (const evaluate::NamedTrait &trait : evaluate::traits_of(series.kind())) {
            json.key(trait.trait);
            json.begin_object();
            json.member("value", trait.value);
            json.member("basis", evaluate::name_of(trait.basis));
            json.member("evidence", trait.evidence);
            json.end_object();
        }
        json.end_object();
        json.end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

std::string table_of_all(const evaluate::JudgedTree &tree, const Terminal &terminal)
{
    TextTable table({{"indicator"}, {"direction"}, {"accumulation"}, {"target"}, {"source"}, {"state"}, {"because"}});
    for (const evaluate::Series &series : tree.series()) {
        const evaluate::IndicatorKind &kind = series.kind();
        table.add_row({printable(evaluate::statement_name(series.indicator())),
                       std::string(name_of(kind.direction.value)), std::string(name_of(kind.accumulation.value)),
                       std::string(name_of(kind.target_kind.value)), std::string(name_of(kind.figure_source.value)),
                       kind.is_confirmed() ? "confirmed" : "proposed",
                       std::string(name_of(kind.direction.basis)) + " " + printable(kind.direction.evidence)});
    }
    return table.render(terminal);
}

std::string table_of_one(const evaluate::IndicatorKind &kind, const Terminal &terminal)
{
    TextTable table({{"trait"}, {"value"}, {"state"}, {"because"}});
    for (const evaluate::NamedTrait &trait : evaluate::traits_of(kind))
        table.add_row({std::string(trait.trait), trait.value,
                       trait.basis == evaluate::Basis::Person ? "confirmed" : "proposed",
                       std::string(evaluate::name_of(trait.basis)) + " " + printable(trait.evidence)});
    return table.render(terminal);
}

} // namespace

std::string KindCommand::summary() const
{
    return "show and confirm what kind of indicator each one is";
}

std::string KindCommand::manual() const
{
    return "Which way is better, how years add up and what a target binds is proposed from signs in the target's cell, "
           "from\n"
           "figures and from words, and stays a proposal until a person confirms it. Without more, all indicators of "
           "the\n"
           "plan are shown; with an INDICATOR its traits and what speaks for each. A trait given is kept with your "
           "name; the\n"
           "value 'proposed' takes an earlier one back. --confirm keeps all that is proposed for the indicator.\n";
}

std::string KindCommand::examples() const
{
    return "  taikei kind 1\n"
           "  taikei kind 1 受診率 --direction up --figure-source counted\n"
           "  taikei kind 1 受診率 --confirm\n";
}

void KindCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it");
    arguments.optional_operand("INDICATOR", m_indicator, "an indicator: id, name or a part of it");
    m_database.declare(arguments);
    for (const TraitOption &option : trait_options)
        arguments.option("--" + std::string(option.trait), std::string(option.value),
                         m_traits[std::string(option.trait)], std::string(option.help));
    arguments.flag("--confirm", m_confirm, "keep what is proposed for the indicator as confirmed");
    arguments.option("--person", "NAME", m_person, "who confirms; else who is signed in");
    arguments.flag("--json", m_as_json, "write JSON");
}

std::vector<KindCommand::Said> KindCommand::said() const
{
    std::vector<Said> said;
    for (const auto &[trait, value] : m_traits) {
        if (value)
            said.push_back({trait, *value == "proposed" ? std::nullopt : value});
    }
    return said;
}

base::Result<void> KindCommand::check() const
{
    evaluate::ConfirmedKind kind;
    for (const Said &one : said()) {
        const auto set = evaluate::set_trait(kind, one.trait,
                                             one.value ? std::optional<std::string_view>(*one.value) : std::nullopt);
        if (!set)
            return base::fail(set.error().message, "--" + one.trait);
    }
    if ((m_confirm || !said().empty()) && !m_indicator)
        return base::fail("name the indicator that it is said of");
    return {};
}

base::Result<void> KindCommand::keep(store::PlanStore &store, store::PlanId plan, const model::Indicator &indicator,
                                     const evaluate::IndicatorKind &shown) const
{
    std::vector<Said> all = said();
    if (m_confirm) {
        for (const evaluate::NamedTrait &trait : evaluate::traits_of(shown)) {
            const std::string name(trait.trait);
            const bool given = m_traits.at(name).has_value();
            if (!given && !trait.value.empty())
                all.push_back({name, trait.value});
        }
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (const Said &one : all)
        store.ratings().add(plan,
                            store::KindEntry{indicator.id, evaluate::statement_name(indicator), one.trait, one.value,
                                             m_person.value_or(signed_in_person()), now});
    return {};
}

ExitStatus KindCommand::run(const Terminal &terminal)
{
    const auto store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    const auto plan = find_plan(**store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const model::Indicator *indicator = nullptr;
    if (m_indicator) {
        const auto part = find_part(plan->plan, *m_indicator);
        if (!part)
            return finish(std::unexpected(part.error()));
        if (!std::holds_alternative<const model::Indicator *>(*part))
            return finish(base::fail("this is a node, not an indicator", *m_indicator));
        indicator = std::get<const model::Indicator *>(*part);
    }
    const auto position = [&] { return static_cast<std::size_t>(indicator - plan->plan.indicators.data()); };
    if (indicator != nullptr) {
        const evaluate::JudgedTree before =
            render::judged_tree(plan->plan, (*store)->ratings().decisions(plan->summary.id));
        const auto kept = keep(**store, plan->summary.id, *indicator, before.series()[position()].kind());
        if (!kept)
            return finish(kept);
    }
    const evaluate::JudgedTree tree = render::judged_tree(plan->plan, (*store)->ratings().decisions(plan->summary.id));
    if (m_as_json)
        return print(json_of(tree, indicator));
    return print(indicator == nullptr ? table_of_all(tree, terminal)
                                      : table_of_one(tree.series()[position()].kind(), terminal));
}

} // namespace taikei::cli

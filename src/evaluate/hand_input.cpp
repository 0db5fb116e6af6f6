#include "evaluate/hand_input.hpp"

#include "base/text.hpp"
#include "evaluate/find_references.hpp"
#include "evaluate/item_finder.hpp"
#include "evaluate/rule_table.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace taikei::evaluate {
namespace {

void weigh(const std::map<std::string, Rational> &weights, Given &given, const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        if (const auto found = weights.find(name); found != weights.end())
            given.weight = found->second;
    }
}

void take_printed(const model::Node &node, const RatingRule &rule, int year, Given &given)
{
    for (std::size_t i = 0; i < rule.scales.size(); ++i) {
        const Scale &scale = rule.scales[i];
        for (const model::Rating &rating : node.ratings) {
            const bool of_scale = !scale.printed_scheme.empty() && rating.scheme == scale.printed_scheme;
            const auto grade = of_scale ? scale.find_grade_or_state(rating.value) : std::nullopt;
            if (grade && (!rating.year || rating.year->year() == year))
                given.grades[static_cast<int>(i)] = {*grade, rating.text, rating.by};
        }
    }
}

/// What holds of what was said of the year: the last word on each matter, unless it was taken back.
std::vector<const HandStatement *> holding_in(std::span<const HandStatement> statements, int year)
{
    std::map<std::tuple<bool, std::string_view, std::string_view, HandMatter, std::string_view>, const HandStatement *>
        last;
    for (const HandStatement &said : statements) {
        if (said.year == year)
            last[{said.is_indicator, said.item, said.name, said.matter, said.about}] = &said;
    }
    std::vector<const HandStatement *> holding;
    for (const auto &[matter, said] : last) {
        if (said->value)
            holding.push_back(said);
    }
    return holding;
}

/// One thing of the plan, with what it may be called.
struct Item {
    Given *given;
    bool is_indicator;
    std::vector<std::string> names;
};

class HandInputReader {
public:
    HandInputReader(const model::Plan &plan, const RatingRule &rule, HandInput known, RuleProblems &problems)
        : m_rule(rule)
        , m_problems(problems)
        , m_input(std::move(known))
    {
        for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
            const model::Indicator &indicator = plan.indicators[i];
            m_items.push_back({&m_input.indicators[i], true, {indicator.id, base::fold_tight(indicator.name)}});
        }
        for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
            const model::Node &node = plan.nodes[i];
            m_items.push_back({&m_input.nodes[i],
                               false,
                               {node.id, base::fold_tight(node.title), base::fold_tight(node.code.value_or(""))}});
        }
    }

    HandInput read(const toml::table &file)
    {
        RuleTable table(file, "the file", m_problems);
        for (const toml::table *entry : table.tables("entry"))
            read_entry(*entry);
        return std::move(m_input);
    }

private:
    void read_entry(const toml::table &from)
    {
        RuleTable table(from, "an entry", m_problems);
        const bool of_indicator = table.has("indicator");
        const std::string name = table.needed_text(of_indicator ? "indicator" : "measure");
        Given *given = find(name, of_indicator, table);
        const auto weight = table.number("weight");
        const toml::table *answers = table.table("answers");
        read_said(table, given);
        if (given == nullptr)
            return;
        if (weight)
            given->weight = *weight;
        if (answers != nullptr)
            read_answers(*answers, *given);
    }

    Given *find(const std::string &name, bool of_indicator, const RuleTable &table)
    {
        Given *found = nullptr;
        const std::string folded = base::fold_tight(name);
        for (const Item &item : m_items) {
            const bool same = item.is_indicator == of_indicator
                && (item.names.front() == name
                    || std::ranges::find(item.names.begin() + 1, item.names.end(), folded) != item.names.end());
            if (!same)
                continue;
            if (found != nullptr) {
                table.note("'" + name + "' fits several; name it by its id");
                return nullptr;
            }
            found = item.given;
        }
        if (found == nullptr)
            table.note("the plan has no " + std::string(of_indicator ? "indicator" : "node") + " '" + name + "'");
        return found;
    }

    void read_said(RuleTable &table, Given *given)
    {
        HandStatement said;
        said.about = table.text("scale").value_or("");
        said.reason = table.text("reason").value_or("");
        said.person = table.text("by").value_or("");
        const auto put = [&](HandMatter matter, std::string_view key) {
            said.matter = matter;
            said.value = table.text(key);
            const auto taken = said.value && given != nullptr ? take(m_rule, said, *given) : base::Result<void>();
            if (!taken)
                table.note(taken.error().message, taken.error().where);
        };
        put(HandMatter::State, "state");
        put(HandMatter::PreviousGrade, "previous_grade");
        put(HandMatter::Grade, "grade");
    }

    void read_answers(const toml::table &answers, Given &given)
    {
        RuleTable table(answers, "'answers'", m_problems);
        for (const auto &[key, node] : answers) {
            HandStatement said;
            said.matter = HandMatter::Answer;
            said.about = std::string(key.str());
            said.value = table.text(key.str()).value_or("");
            if (const auto taken = take(m_rule, said, given); !taken)
                m_problems.note(taken.error().message, line_of(node));
        }
    }

    const RatingRule &m_rule;
    RuleProblems &m_problems;
    HandInput m_input;
    std::vector<Item> m_items;
};

} // namespace

HandInput printed_input(const model::Plan &plan, const RatingRule &rule, int year)
{
    HandInput input;
    input.indicators.resize(plan.indicators.size());
    input.nodes.resize(plan.nodes.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        const model::Indicator &indicator = plan.indicators[i];
        if (!rule.weights.empty())
            weigh(rule.weights, input.indicators[i], {indicator.name, indicator.id});
    }
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
        const model::Node &node = plan.nodes[i];
        take_printed(node, rule, year, input.nodes[i]);
        if (!rule.weights.empty())
            weigh(rule.weights, input.nodes[i], {node.title, node.code.value_or(node.id), node.id});
    }
    if (!rule.references.empty())
        find_references(plan, rule, input);
    return input;
}

HandInput given_input(const model::Plan &plan, const RatingRule &rule, int year,
                      std::span<const HandStatement> statements)
{
    HandInput input = printed_input(plan, rule, year);
    const bool none = std::ranges::none_of(statements, [year](const HandStatement &said) { return said.year == year; });
    if (none)
        return input;
    const ItemFinder indicators = ItemFinder::of_indicators(plan);
    const ItemFinder nodes = ItemFinder::of_nodes(plan);
    for (const HandStatement *said : holding_in(statements, year)) {
        const auto position = (said->is_indicator ? indicators : nodes).find(said->item, said->name);
        if (!position) {
            input.unused.push_back({said, "the plan has nothing of this name"});
            continue;
        }
        const auto taken = take(rule, *said, (said->is_indicator ? input.indicators : input.nodes)[*position]);
        if (!taken)
            input.unused.push_back({said, taken.error().message});
    }
    return input;
}

base::Result<HandInput> read_hand_input(std::string_view text, const std::string &file, const model::Plan &plan,
                                        const RatingRule &rule, HandInput known)
{
    RuleProblems problems(file);
    HandInput input;
    try {
        const toml::table table = toml::parse(text, file);
        input = HandInputReader{plan, rule, std::move(known), problems}.read(table);
    } catch (const toml::parse_error &error) {
        problems.note(std::string(error.description()), static_cast<int>(error.source().begin.line));
    }
    if (problems.any())
        return std::unexpected(problems.take().front());
    return input;
}

} // namespace taikei::evaluate

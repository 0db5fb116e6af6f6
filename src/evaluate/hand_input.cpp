#include "evaluate/hand_input.hpp"

#include "base/text.hpp"
#include "evaluate/rule_table.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace taikei::evaluate {
namespace {

std::optional<int> grade_or_state(const Scale &scale, std::string_view name)
{
    if (const auto grade = scale.find_grade(name))
        return grade;
    const auto state = scale.find_state(name);
    return state ? std::optional(static_cast<int>(scale.grades.size()) + *state) : std::nullopt;
}

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
            const auto grade = of_scale ? grade_or_state(scale, rating.value) : std::nullopt;
            if (grade && (!rating.year || rating.year->year() == year))
                given.grades[static_cast<int>(i)] = {*grade, rating.text, rating.by};
        }
    }
}

/// One thing of the plan, with what it may be called.
struct Item {
    Given *given;
    bool is_indicator;
    std::vector<std::string> names;
};

class HandInputReader {
public:
    HandInputReader(const model::Plan &plan, const RatingRule &rule, int year, RuleProblems &problems)
        : m_rule(rule)
        , m_problems(problems)
        , m_input(printed_input(plan, rule, year))
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
        const auto state = table.text("state");
        const auto weight = table.number("weight");
        const toml::table *answers = table.table("answers");
        read_grade(table, given);
        if (given == nullptr)
            return;
        given->state = state.value_or(given->state);
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

    void read_grade(RuleTable &table, Given *given)
    {
        const auto grade_name = table.text("grade");
        const auto previous = table.text("previous_grade");
        const auto scale_name = table.text("scale");
        const GivenGrade said{0, table.text("reason").value_or(""), table.text("by").value_or("")};
        if (!grade_name && !previous)
            return;
        const auto index = scale_name ? m_rule.find_scale(*scale_name) : std::optional(0);
        if (!index) {
            table.note("the rule has no scale '" + *scale_name + "'", "scale");
            return;
        }
        const Scale &scale = m_rule.scales[static_cast<std::size_t>(*index)];
        if (previous) {
            const auto grade = scale.find_grade(*previous);
            if (!grade)
                table.note("'" + *previous + "' is no grade of '" + scale.id + "'", "previous_grade");
            else if (given != nullptr)
                given->previous_grades[*index] = *grade;
        }
        if (grade_name)
            give(table, scale, *index, *grade_name, said, given);
    }

    static void give(const RuleTable &table, const Scale &scale, int index, const std::string &name, GivenGrade said,
                     Given *given)
    {
        const auto grade = grade_or_state(scale, name);
        const bool overrides = scale.method != Method::ByHand;
        if (!grade)
            table.note("'" + name + "' is no grade or state of '" + scale.id + "'", "grade");
        else if (overrides && !scale.may_override)
            table.note("the rule does not let a person override '" + scale.id + "'", "grade");
        else if (overrides && said.reason.empty())
            table.note("a grade in place of the computed one needs its reason", "grade");
        else if (given != nullptr) {
            said.grade = *grade;
            given->grades[index] = said;
        }
    }

    void read_answers(const toml::table &answers, Given &given)
    {
        RuleTable table(answers, "'answers'", m_problems);
        for (const auto &[key, node] : answers) {
            const std::string mark = table.text(key.str()).value_or("");
            const auto question = m_rule.find_question(key.str());
            const auto choice =
                question ? m_rule.questions[static_cast<std::size_t>(*question)].find_choice(mark) : std::nullopt;
            if (!question)
                m_problems.note("the rule has no question '" + std::string(key.str()) + "'", line_of(node));
            else if (!choice)
                m_problems.note("'" + mark + "' is no answer to '" + std::string(key.str()) + "'", line_of(node));
            else
                given.answers[*question] = *choice;
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
    return input;
}

base::Result<HandInput> read_hand_input(std::string_view text, const std::string &file, const model::Plan &plan,
                                        const RatingRule &rule, int year)
{
    RuleProblems problems(file);
    HandInput input;
    try {
        const toml::table table = toml::parse(text, file);
        input = HandInputReader{plan, rule, year, problems}.read(table);
    } catch (const toml::parse_error &error) {
        problems.note(std::string(error.description()), static_cast<int>(error.source().begin.line));
    }
    if (problems.any())
        return std::unexpected(problems.take().front());
    return input;
}

} // namespace taikei::evaluate

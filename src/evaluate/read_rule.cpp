#include "evaluate/read_rule.hpp"

#include "evaluate/check_scale.hpp"
#include "evaluate/read_example.hpp"
#include "evaluate/read_reference.hpp"
#include "evaluate/read_scale.hpp"
#include "evaluate/rule_table.hpp"

#include <set>

namespace taikei::evaluate {
namespace {

constexpr std::string_view format_name = "taikei-rule/1";
constexpr std::string_view formula_list = "ratio, two-minus-ratio, inverse-ratio, from-baseline, band";

void read_years(RuleTable &table, RatingRule &rule)
{
    if (!table.has("years"))
        return;
    const auto years = table.numbers("years");
    if (years.empty() || years.size() > 2) {
        table.note("'years' is one fiscal year or the first and the last: [2019] or [2016, 2018]", "years");
        return;
    }
    rule.first_year = static_cast<int>(years.front().to_double());
    rule.last_year = static_cast<int>(years.back().to_double());
    if (*rule.first_year > *rule.last_year)
        table.note("the last year stands before the first", "years");
}

void read_head(RuleTable &table, RatingRule &rule)
{
    if (table.needed_text("format") != format_name)
        table.note("'format' must be \"" + std::string(format_name) + "\"", "format");
    rule.id = table.needed_text("id");
    rule.title = table.both_languages("title");
    if (rule.title.is_empty())
        table.note("a rule needs a 'title'");
    rule.version = table.needed_text("version");
    rule.municipality = table.text("municipality").value_or("");
    rule.plan = table.text("plan").value_or("");
    rule.note = table.both_languages("note");
    read_years(table, rule);
}

std::optional<Rational> read_share(RuleTable &table, std::string_view key)
{
    const auto text = table.number_text(key);
    if (!text)
        return std::nullopt;
    const bool percent = text->ends_with('%');
    const auto decimal = base::Decimal::parse(percent ? text->substr(0, text->size() - 1) : "");
    if (!decimal)
        table.note("'" + std::string(key) + "' is a share: \"100%\"", key);
    return decimal ? Rational{*decimal}.divided_by(Rational{100}) : std::nullopt;
}

void read_attainment(RuleTable &rule_table, AttainmentRule &rule, RuleProblems &problems)
{
    const toml::table *from = rule_table.table("attainment");
    if (from == nullptr)
        return;
    RuleTable table(*from, "'attainment'", problems);
    static constexpr std::string_view directions[] = {"up", "down", "keep", "range"};
    for (std::size_t i = 0; i < rule.formulas.size(); ++i)
        rule.formulas[i] = table.choice<Formula>(directions[i], parse_formula, formula_list).value_or(rule.formulas[i]);
    rule.band = table.tolerance("band");
    rule.tolerance = table.tolerance("tolerance");
    rule.survey_tolerance = table.tolerance("survey_tolerance");
    rule.latest = table.flag("latest");
    if (const toml::table *direction = table.table("direction_target")) {
        RuleTable met(*direction, "'direction_target'", problems);
        rule.met = read_share(met, "met");
        rule.not_met = read_share(met, "not_met");
        if (!rule.met || !rule.not_met)
            met.note("'direction_target' needs both 'met' and 'not_met'");
    }
}

Question read_question(const toml::table &from, const RatingRule &rule, RuleProblems &problems)
{
    RuleTable table(from, "a question", problems);
    Question question;
    question.line = table.line();
    question.id = table.needed_text("id");
    question.title = table.both_languages("title");
    if (rule.find_question(question.id))
        table.note("'" + question.id + "' stands twice", "id");
    for (const toml::table *choice_from : table.tables("choices")) {
        RuleTable choice_table(*choice_from, "a choice", problems);
        Choice choice;
        choice.mark = choice_table.needed_text("mark");
        const auto points = choice_table.number("points");
        if (!points && !choice_table.has("points"))
            choice_table.note("a choice needs its 'points'");
        choice.points = points.value_or(Rational{});
        choice.meaning = choice_table.both_languages("meaning");
        if (question.find_choice(choice.mark))
            choice_table.note("the mark '" + choice.mark + "' stands twice", "mark");
        question.choices.push_back(std::move(choice));
    }
    if (question.choices.empty())
        table.note("a question needs its choices: [{ mark = \"◎\", points = 5 }, ...]");
    return question;
}

Definitions read_definitions(RuleTable &rule_table, const RatingRule &rule, RuleProblems &problems)
{
    Definitions definitions;
    const toml::table *from = rule_table.table("define");
    if (from == nullptr)
        return definitions;
    RuleTable table(*from, "'define'", problems);
    for (const auto &[key, node] : *from) {
        const std::string name(key.str());
        if (parse_quantity_name(name) || rule.find_reference(name))
            problems.note("'" + name + "' has a meaning already", line_of(node));
        definitions.emplace(name, Definition{table.needed_text(name), line_of(node)});
    }
    return definitions;
}

void read_weights(RuleTable &rule_table, RatingRule &rule, RuleProblems &problems)
{
    const toml::table *from = rule_table.table("weights");
    if (from == nullptr)
        return;
    RuleTable table(*from, "'weights'", problems);
    for (const auto &[key, node] : *from) {
        const auto weight = table.number(key.str());
        if (weight && weight->is_negative())
            problems.note("a weight is not below 0", line_of(node));
        else if (weight)
            rule.weights.emplace(std::string(key.str()), *weight);
    }
}

RatingRule read(const toml::table &file, RuleProblems &problems)
{
    RatingRule rule;
    RuleTable table(file, "a rule", problems);
    read_head(table, rule);
    read_attainment(table, rule.attainment, problems);
    read_weights(table, rule, problems);
    for (const toml::table *question : table.tables("question"))
        rule.questions.push_back(read_question(*question, rule, problems));
    for (const toml::table *reference : table.tables("reference"))
        rule.references.push_back(read_reference(*reference, rule, problems));
    const Definitions definitions = read_definitions(table, rule, problems);
    for (const toml::table *scale : table.tables("scale"))
        rule.scales.push_back(read_scale(*scale, rule, definitions, problems));
    if (rule.scales.empty())
        table.note("a rule needs at least one [[scale]]");
    for (const toml::table *example : table.tables("example"))
        rule.examples.push_back(read_example(*example, rule, problems));
    return rule;
}

} // namespace

std::expected<RatingRule, std::vector<base::Error>> read_rule(std::string_view text, const std::string &file)
{
    RuleProblems problems(file);
    try {
        const toml::table table = toml::parse(text, file);
        RatingRule rule = read(table, problems);
        for (const Scale &scale : rule.scales) {
            if (problems.any())
                break;
            for (const ScaleProblem &problem : check_scale(rule, scale))
                problems.note(problem.message, problem.line);
        }
        if (!problems.any())
            return rule;
    } catch (const toml::parse_error &error) {
        problems.note(std::string(error.description()), static_cast<int>(error.source().begin.line));
    }
    return std::unexpected(problems.take());
}

} // namespace taikei::evaluate

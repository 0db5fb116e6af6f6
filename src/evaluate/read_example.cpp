#include "evaluate/read_example.hpp"

#include "evaluate/printed_value.hpp"

#include <charconv>

namespace taikei::evaluate {
namespace {

/// Before a scale's name: what was rated below the node, not in it.
constexpr std::string_view lower_prefix = "lower ";

std::map<int, std::string> read_values(RuleTable &table, std::string_view key, RuleProblems &problems)
{
    std::map<int, std::string> values;
    const toml::table *years = table.table(key);
    if (years == nullptr)
        return values;
    for (const auto &[name, node] : *years) {
        int year = 0;
        const std::string_view digits = name.str();
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
        const auto text = number_text_of(node);
        if (error != std::errc{} || end != digits.data() + digits.size() || !text)
            problems.note("values are written as { 2020 = \"10.3%\", 2021 = 12 }", line_of(node));
        else
            values.emplace(year, *text);
    }
    return values;
}

void read_kind(const toml::table &from, Example &example, RuleProblems &problems)
{
    RuleTable table(from, "'indicator'", problems);
    example.indicator_name = table.text("name").value_or("");
    example.unit = table.text("unit").value_or("");
    ConfirmedKind &kind = example.kind;
    kind.direction = table.choice<Direction>("direction", parse_direction, "up, down, keep, range");
    kind.accumulation =
        table.choice<Accumulation>("accumulation", parse_accumulation, "single-year, cumulative, level");
    kind.summing = table.choice<Summing>("summing", parse_summing, "sum-of-years, already-summed");
    kind.target_kind = table.choice<TargetKind>("target_kind", parse_target_kind, "each-year, midway, final");
    kind.value_nature = table.choice<ValueNature>("value_nature", parse_value_nature, "number, word, date");
    kind.figure_source = table.choice<FigureSource>("figure_source", parse_figure_source, "counted, survey");
    kind.formula =
        table.choice<Formula>("formula", parse_formula, "ratio, two-minus-ratio, inverse-ratio, from-baseline, band");
    kind.tolerance = table.tolerance("tolerance");
    if (const auto year = table.whole("baseline_year"))
        kind.baseline_year = model::FiscalYear{*year};
}

std::optional<int> find_scale_key(std::string_view name, const RatingRule &rule, int line, RuleProblems &problems)
{
    const auto scale = rule.find_scale(name);
    if (!scale)
        problems.note("there is no scale '" + std::string(name) + "'", line);
    return scale;
}

void read_below(RuleTable &table, const RatingRule &rule, Example &example, RuleProblems &problems)
{
    const toml::table *below = table.table("given");
    if (below == nullptr)
        return;
    RuleTable grades(*below, "'given'", problems);
    for (const auto &[key, node] : *below) {
        const bool lower = key.str().starts_with(lower_prefix);
        const std::string name(key.str().substr(lower ? lower_prefix.size() : 0));
        const auto texts = grades.texts(key.str());
        const auto scale = find_scale_key(name, rule, line_of(node), problems);
        for (const std::string &text : texts) {
            const Scale *found = scale ? &rule.scales[static_cast<std::size_t>(*scale)] : nullptr;
            if (found != nullptr && !found->find_grade(text) && !found->find_state(text))
                problems.note("'" + text + "' is no grade or state of '" + name + "'", line_of(node));
        }
        (lower ? example.lower : example.below).emplace(name, texts);
    }
}

void read_numbers(RuleTable &table, std::string_view key, const RatingRule &rule,
                  std::map<std::string, std::vector<Rational>> &into, RuleProblems &problems)
{
    const toml::table *numbers = table.table(key);
    if (numbers == nullptr)
        return;
    RuleTable lists(*numbers, "'" + std::string(key) + "'", problems);
    for (const auto &[name, node] : *numbers) {
        find_scale_key(name.str(), rule, line_of(node), problems);
        into.emplace(std::string(name.str()), lists.numbers(name.str()));
    }
}

void read_answers(RuleTable &table, const RatingRule &rule, Example &example, RuleProblems &problems)
{
    const toml::table *answers = table.table("answers");
    if (answers == nullptr)
        return;
    RuleTable marks(*answers, "'answers'", problems);
    for (const auto &[key, node] : *answers) {
        const std::string name(key.str());
        const auto mark = marks.text(name).value_or("");
        const auto question = rule.find_question(name);
        if (!question)
            problems.note("there is no question '" + name + "'", line_of(node));
        else if (!rule.questions[static_cast<std::size_t>(*question)].find_choice(mark))
            problems.note("'" + mark + "' is no answer to '" + name + "'", line_of(node));
        else
            example.answers.emplace(name, mark);
    }
}

void read_references(RuleTable &table, const RatingRule &rule, Example &example, RuleProblems &problems)
{
    const toml::table *references = table.table("references");
    if (references == nullptr)
        return;
    RuleTable values(*references, "'references'", problems);
    for (const auto &[key, node] : *references) {
        const auto text = values.number_text(key.str());
        const auto number = parse_printed_value(text.value_or(""), model::ValueKind::Observed, example.year).number;
        if (!rule.find_reference(key.str()))
            problems.note("there is no reference '" + std::string(key.str()) + "'", line_of(node));
        else if (number)
            example.references.emplace(std::string(key.str()), Rational{*number});
    }
}

void read_period(RuleTable &table, Example &example)
{
    if (!table.has("period"))
        return;
    const auto years = table.numbers("period");
    if (years.size() != 2) {
        table.note("'period' is two years: [2016, 2020]", "period");
        return;
    }
    example.period_from = static_cast<int>(years[0].to_double());
    example.period_to = static_cast<int>(years[1].to_double());
}

void read_outcome(RuleTable &table, const RatingRule &rule, Example &example)
{
    example.expected = table.text("expect").value_or("");
    example.reason = table.text("reason").value_or("");
    example.sentence = table.text("sentence").value_or("");
    if (example.expected.empty() && example.reason.empty())
        table.note("an example needs 'expect' (a grade or state) or 'reason' (why there is none)");
    if (example.scale < 0 || example.expected.empty())
        return;
    const Scale &scale = rule.scales[static_cast<std::size_t>(example.scale)];
    if (!scale.find_grade(example.expected) && !scale.find_state(example.expected))
        table.note("'" + example.expected + "' is no grade or state of the scale '" + scale.id + "'", "expect");
}

} // namespace

Example read_example(const toml::table &from, const RatingRule &rule, RuleProblems &problems)
{
    RuleTable table(from, "an example", problems);
    Example example;
    example.line = table.line();
    example.name = table.text("name").value_or("");
    const auto scale = table.text("scale");
    if (scale)
        example.scale = find_scale_key(*scale, rule, table.line_of("scale"), problems).value_or(-1);
    else if (rule.scales.size() == 1)
        example.scale = 0;
    else
        table.note("an example needs 'scale' where the rule has several");
    if (const toml::table *kind = table.table("indicator"))
        read_kind(*kind, example, problems);
    example.year = table.whole("year").value_or(0);
    read_period(table, example);
    example.observed = read_values(table, "observed", problems);
    example.targets = read_values(table, "targets", problems);
    example.planned = read_values(table, "planned", problems);
    example.state = table.text("state").value_or("");
    example.previous_grade = table.text("previous_grade").value_or("");
    read_answers(table, rule, example, problems);
    read_below(table, rule, example, problems);
    read_numbers(table, "values", rule, example.values, problems);
    read_numbers(table, "weights", rule, example.weights, problems);
    read_references(table, rule, example, problems);
    read_outcome(table, rule, example);
    return example;
}

} // namespace taikei::evaluate

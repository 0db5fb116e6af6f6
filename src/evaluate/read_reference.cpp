#include "evaluate/read_reference.hpp"

#include "evaluate/printed_value.hpp"

#include <charconv>

namespace taikei::evaluate {
namespace {

std::map<int, Rational> read_years(const toml::table &from, RuleProblems &problems)
{
    std::map<int, Rational> years;
    for (const auto &[key, node] : from) {
        int year = 0;
        const std::string_view digits = key.str();
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
        const bool is_year = error == std::errc{} && end == digits.data() + digits.size();
        const auto text = number_text_of(node);
        const auto number =
            text && is_year ? parse_printed_value(*text, model::ValueKind::Observed, year).number : std::nullopt;
        if (number)
            years.emplace(year, Rational{*number});
        else
            problems.note("values of a reference are written as { 2020 = \"10.3%\", 2021 = 12 }", line_of(node));
    }
    return years;
}

void read_values(RuleTable &table, Reference &reference)
{
    const toml::table *values = table.table("values");
    if (values == nullptr)
        return;
    RuleTable indicators(*values, "'values'", table.problems());
    for (const auto &[name, node] : *values) {
        if (const toml::table *years = indicators.table(name.str()))
            reference.values.emplace(std::string(name.str()), read_years(*years, table.problems()));
    }
}

} // namespace

Reference read_reference(const toml::table &from, const RatingRule &rule, RuleProblems &problems)
{
    RuleTable table(from, "a reference", problems);
    Reference reference;
    reference.line = table.line();
    reference.id = table.needed_text("id");
    reference.title = table.both_languages("title");
    reference.indicator = table.text("indicator").value_or("");
    read_values(table, reference);
    if (parse_quantity_name(reference.id) || rule.find_reference(reference.id))
        table.note("'" + reference.id + "' has a meaning already", "id");
    if (reference.indicator.empty() && reference.values.empty())
        table.note("a reference needs its 'values', or the 'indicator' that has them");
    return reference;
}

} // namespace taikei::evaluate

#include "cli/computed_text.hpp"

#include "base/place.hpp"
#include "cli/plan_text.hpp"
#include "model/json_writer.hpp"

namespace taikei::cli {

namespace {

using evaluate::Computed;
using evaluate::FormulaInput;
using model::JsonWriter;

std::string with_unit(const base::Decimal &number, const std::optional<std::string> &unit)
{
    return number.to_string() + (unit ? " " + *unit : "");
}

std::string origin_in_words(FormulaInput::Origin origin)
{
    switch (origin) {
    case FormulaInput::Origin::Indicator: return "indicator";
    case FormulaInput::Origin::Text: return "in the text";
    case FormulaInput::Origin::Formula: return "computed";
    case FormulaInput::Origin::Given: return "given";
    }
    return {};
}

std::string input_line(const FormulaInput &input)
{
    std::string line = "  " + input.name + " = " + with_unit(input.number, input.unit) + "  ("
        + origin_in_words(input.origin) + (input.note.empty() ? "" : ": " + input.note);
    if (!input.year)
        line += "; nothing tells the year";
    else if (!input.year_is_stated)
        line += "; the year is that of the values beside it";
    const std::string place = base::describe(input.source.place);
    return printable(line + (place.empty() ? "" : "; " + place) + ")") + "\n";
}

std::string result_text(const Computed &result, const Terminal &terminal)
{
    const std::string year = model::in_short_era(result.year) + " (" + std::to_string(result.year.year()) + ")";
    const std::string outcome =
        result.number ? with_unit(*result.number, result.unit) : "undefined: " + result.undefined->detail;
    std::string text = terminal.paint(Ink::Bold, printable(result.name)) + "  " + year + "  " + printable(outcome)
        + "\n" + "  = " + printable(result.formula) + "\n";
    for (const FormulaInput &input : result.inputs)
        text += input_line(input);
    if (result.number && result.printed)
        text += "  the plan prints " + result.printed->to_string()
            + (result.agrees() ? ", which agrees\n" : ", which differs\n");
    if (result.number && !result.units_checked)
        text += "  an input has no unit, so units were not checked\n";
    return text;
}

void add_optional(JsonWriter &json, std::string_view key, const std::optional<std::string> &text)
{
    json.key(key);
    if (text)
        json.string(*text);
    else
        json.literal("null");
}

void add_optional(JsonWriter &json, std::string_view key, const std::optional<base::Decimal> &number)
{
    json.key(key);
    if (number)
        json.literal(number->to_string());
    else
        json.literal("null");
}

void add_input(JsonWriter &json, const FormulaInput &input)
{
    json.begin_object();
    json.key("name");
    json.string(input.name);
    json.key("origin");
    json.string(evaluate::name_of(input.origin));
    json.key("id");
    json.string(input.id);
    json.key("year");
    if (input.year)
        json.integer(input.year->year());
    else
        json.literal("null");
    json.key("number");
    json.literal(input.number.to_string());
    add_optional(json, "unit", input.unit);
    json.key("note");
    json.string(input.note);
    json.key("place");
    json.string(base::describe(input.source.place));
    json.end_object();
}

void add_result(JsonWriter &json, const Computed &result)
{
    json.begin_object();
    json.key("name");
    json.string(result.name);
    json.key("year");
    json.integer(result.year.year());
    json.key("formula");
    json.string(result.formula);
    add_optional(json, "unit", result.unit);
    add_optional(json, "number", result.number);
    json.key("undefined");
    if (result.undefined) {
        json.begin_object();
        json.key("reason");
        json.string(evaluate::name_of(result.undefined->reason));
        json.key("detail");
        json.string(result.undefined->detail);
        json.end_object();
    } else
        json.literal("null");
    add_optional(json, "printed", result.printed);
    json.key("unitsChecked");
    json.literal(result.units_checked ? "true" : "false");
    json.key("inputs");
    json.begin_array();
    for (const FormulaInput &input : result.inputs)
        add_input(json, input);
    json.end_array();
    json.end_object();
}

} // namespace

std::string computed_text(const std::vector<Computed> &results, const Terminal &terminal)
{
    std::string text;
    for (const Computed &result : results)
        text += (text.empty() ? "" : "\n") + result_text(result, terminal);
    return text;
}

std::string computed_json(const std::vector<Computed> &results)
{
    JsonWriter json(model::Layout::Indented);
    json.begin_array();
    for (const Computed &result : results)
        add_result(json, result);
    json.end_array();
    return json.take() + "\n";
}

} // namespace taikei::cli

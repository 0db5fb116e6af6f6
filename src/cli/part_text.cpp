#include "cli/part_text.hpp"

#include "base/text.hpp"
#include "cli/plan_text.hpp"
#include "cli/sparkline.hpp"
#include "cli/text_table.hpp"
#include "model/plan_format.hpp"
#include "render/evaluation_wording.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace taikei::cli {

namespace {

std::string path_line(const render::PlanView::Nodes &nodes)
{
    std::vector<std::string> names;
    for (const model::Node *node : nodes)
        names.push_back(printable(render::code_and_title(*node)));
    return names.empty() ? "" : joined(names, " › ") + "\n";
}

/// "label  text", each line of the text indented below the label's end; nothing where the text is empty.
std::string field(const std::string &label, const std::string &text, const Terminal &terminal)
{
    if (text.empty())
        return "";
    return terminal.paint(Ink::Dim, label) + std::string(label.size() < 12 ? 12 - label.size() : 1, ' ')
        + printable(text) + "\n";
}

std::string source_line(const model::Source &source, const Terminal &terminal)
{
    std::string text = base::describe(source.place);
    if (render::is_doubtful(source))
        text += " (unsure, worth a look)";
    return field("source", text, terminal);
}

std::string paragraphs(const std::string &text)
{
    std::string indented;
    for (const std::string_view paragraph : base::split(text, "\n"))
        indented += "  " + printable(paragraph) + "\n";
    return text.empty() ? "" : indented;
}

std::string heading(const std::string &text, const Terminal &terminal)
{
    return "\n" + terminal.paint(Ink::Bold, printable(text)) + "\n";
}

std::string years_text(const model::RelatedPlan &related)
{
    const std::string period = period_text(model::Period{related.from, related.to});
    return period.empty() ? "" : " (" + period + ")";
}

std::string in_brackets(const std::vector<std::string> &texts)
{
    return texts.empty() ? "" : " [" + joined(texts, "、") + "]";
}

std::string node_head(const render::PlanView &view, const model::Node &node, const Terminal &terminal)
{
    std::vector<std::string> goals;
    std::ranges::transform(node.sdgs, std::back_inserter(goals), [](int goal) { return std::to_string(goal); });
    return terminal.paint(Ink::Dim, path_line(view.ancestors_of(node)))
        + terminal.paint(Ink::Bold, printable(render::code_and_title(node))) + "  [" + printable(node.id) + "]\n"
        + field("level", node.level, terminal) + field("departments", joined(node.departments, "、"), terminal)
        + field("SDGs", joined(goals, ", "), terminal) + field("tags", joined(node.tags, "、"), terminal)
        + field("repeats", node.repeats.value_or(""), terminal) + source_line(node.source, terminal);
}

std::string node_lists(const model::Node &node, const Terminal &terminal)
{
    std::string text;
    if (!node.ratings.empty())
        text += heading("ratings", terminal);
    for (const model::Rating &rating : node.ratings)
        text += "  "
            + printable(joined({rating.year ? model::in_japanese_era(*rating.year) : "", rating.by, rating.scheme,
                                rating.value, rating.text},
                               " "))
            + "\n";
    if (!node.measures.empty())
        text += heading("measures", terminal);
    for (const model::Measure &measure : node.measures) {
        text += "  " + printable(measure.title + in_brackets(measure.departments) + in_brackets(measure.tags)) + "\n";
        for (const std::string_view paragraph : base::split(measure.text, "\n"))
            text += paragraph.empty() ? "" : "    " + printable(paragraph) + "\n";
    }
    if (!node.roles.empty())
        text += heading("roles", terminal);
    for (const model::Role &role : node.roles)
        text += "  " + printable(joined({role.group, role.actor}, " / ")) + "\n" + paragraphs(role.text);
    if (!node.related_plans.empty())
        text += heading("related plans", terminal);
    for (const model::RelatedPlan &related : node.related_plans)
        text += "  " + printable(related.title + years_text(related)) + "\n";
    return text;
}

std::string newest(const model::Indicator &indicator, model::ValueKind kind)
{
    const model::Value *found = nullptr;
    for (const model::Value &value : indicator.values) {
        if (value.kind == kind && (found == nullptr || found->year <= value.year))
            found = &value;
    }
    return found == nullptr ? "" : model::in_short_era(found->year) + " " + found->text;
}

/// "R7 52.1 (48.0–56.3)", or in a few words why there is no outlook.
std::string outlook_text(const render::PlanView &view, const model::Indicator &indicator)
{
    const auto outlook = view.outlook_of(indicator);
    if (!outlook)
        return render::say(render::Language::English, evaluate::short_sentence_of(outlook.error()));
    if (outlook->is_wide)
        return render::message(render::Language::English, "outlook_cell_wide");
    return model::in_short_era(outlook->year) + " " + outlook->middle.to_string() + " (" + outlook->low.to_string()
        + "–" + outlook->high.to_string() + ")";
}

std::string indicator_list(const render::PlanView &view, const model::Node &node, const Terminal &terminal)
{
    TextTable table({{"id"}, {"unit"}, {"observed"}, {"target"}, {"outlook"}, {"indicator"}});
    for (const model::Indicator *indicator : view.indicators_of(node)) {
        const model::Indicator &shown = view.with_results(*indicator);
        table.add_row({indicator->id, indicator->unit.value_or(""), newest(shown, model::ValueKind::Observed),
                       newest(shown, model::ValueKind::Target), outlook_text(view, *indicator),
                       render::full_name(*indicator)});
    }
    return table.empty() ? "" : heading("indicators", terminal) + table.render(terminal);
}

std::string children_list(const render::PlanView &view, const model::Node &node, const Terminal &terminal)
{
    std::string text;
    for (const model::Node *child : view.children_of(node))
        text += "  " + printable(render::code_and_title(*child)) + "  [" + printable(child->id) + "]\n";
    return text.empty() ? "" : heading("below it", terminal) + text;
}

/// Positions of an indicator's values, by year and kind.
std::vector<std::size_t> by_year(const std::vector<model::Value> &values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&values](std::size_t i) { return std::pair(values[i].year, values[i].kind); });
    return order;
}

/// What other documents tell has a last column, which names them.
std::string value_table(const render::PlanView &view, const model::Indicator &indicator, const Terminal &terminal)
{
    const std::vector<model::Value> &values = view.with_results(indicator).values;
    const bool has_results = values.size() > indicator.values.size();
    std::vector<TextTable::Column> columns = {{"year"}, {"年度"},      {"kind"}, {"number", Align::Right},
                                              {"mark"}, {"as printed"}};
    if (has_results)
        columns.push_back({"from"});
    TextTable table(std::move(columns));
    for (const std::size_t i : by_year(values)) {
        const model::Value &value = values[i];
        std::vector<std::string> row = {std::to_string(value.year.year()),
                                        model::in_japanese_era(value.year),
                                        std::string(model::name_of(value.kind)),
                                        number_text(value),
                                        joined(value.marks, ","),
                                        value.text};
        const render::ResultDocument *document = view.document_of(indicator, i);
        if (has_results)
            row.push_back(document != nullptr ? printable(document->title) : "");
        table.add_row(std::move(row));
    }
    return table.empty() ? "no values\n" : table.render(terminal);
}

/// Where it will stand in the target's year, or why that cannot be told.
std::string outlook_lines(const render::PlanView &view, const model::Indicator &indicator)
{
    const auto outlook = view.outlook_of(indicator);
    if (!outlook)
        return "\n" + render::say(render::Language::English, evaluate::sentence_of(outlook.error())) + "\n";
    std::string text = "\n";
    for (const evaluate::Message &sentence : evaluate::sentences_of(*outlook, indicator.unit))
        text += printable(render::say(render::Language::English, sentence)) + "\n";
    return text;
}

/// "▁▃▅█  observed 2018–2022": a line for each kind with two numbers or more, a block a year.
std::string trend_lines(const std::vector<model::Value> &values)
{
    std::map<model::ValueKind, std::map<int, std::optional<double>>> series;
    for (const model::Value &value : values) {
        if (value.number)
            series[value.kind][value.year.year()] = value.number->to_double();
    }
    std::string text;
    for (const auto &[kind, years] : series) {
        if (years.size() < 2)
            continue;
        const int first = years.begin()->first;
        const int last = years.rbegin()->first;
        std::vector<std::optional<double>> numbers(static_cast<std::size_t>(last - first) + 1);
        for (const auto &[year, number] : years)
            numbers[static_cast<std::size_t>(year - first)] = number;
        text += sparkline(numbers) + "  " + std::string(model::name_of(kind)) + " " + std::to_string(first) + "–"
            + std::to_string(last) + "\n";
    }
    return text.empty() ? "" : "\n" + text;
}

} // namespace

std::string node_text(const render::PlanView &view, const model::Node &node, const Terminal &terminal)
{
    std::string text = node_head(view, node, terminal);
    for (const model::Section &section : node.sections)
        text += (section.label.empty() ? "\n" : heading(section.label, terminal)) + paragraphs(section.text);
    return text + node_lists(node, terminal) + indicator_list(view, node, terminal)
        + children_list(view, node, terminal);
}

std::string indicator_text(const render::PlanView &view, const model::Indicator &indicator, const Terminal &terminal)
{
    render::PlanView::Nodes path;
    if (const model::Node *node = view.find_node(indicator.node)) {
        path = view.ancestors_of(*node);
        path.push_back(node);
    }
    return terminal.paint(Ink::Dim, path_line(path))
        + terminal.paint(Ink::Bold, printable(render::full_name(indicator)))
        + (indicator.unit ? " (" + printable(*indicator.unit) + ")" : "") + "  [" + printable(indicator.id) + "]\n"
        + field("definition", indicator.definition.value_or(""), terminal)
        + field("note", indicator.note.value_or(""), terminal)
        + field("departments", joined(indicator.departments, "、"), terminal) + source_line(indicator.source, terminal)
        + "\n" + value_table(view, indicator, terminal) + trend_lines(view.with_results(indicator).values)
        + outlook_lines(view, indicator);
}

} // namespace taikei::cli

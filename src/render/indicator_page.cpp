#include "render/indicator_page.hpp"

#include "model/plan_format.hpp"
#include "render/chart.hpp"
#include "render/evaluation_fields.hpp"
#include "render/evaluation_wording.hpp"
#include "render/judgement_fields.hpp"
#include "render/kind_fields.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <numeric>

namespace taikei::render {

namespace {

std::string digits(const std::optional<base::Decimal> &number)
{
    return number ? number->to_string() : std::string();
}

/// The file is named once for the page; a row needs only page and line.
std::string place_in_file(Language language, base::Place place)
{
    place.file.clear();
    return place_in_words(language, place);
}

Fields value_fields(Language language, const model::Value &value)
{
    return Fields()
        .text("year_words", year_in_words(language, value.year))
        .text("year", std::to_string(value.year.year()))
        .text("era", model::in_short_era(value.year))
        .text("kind_words", kind_in_words(language, value.kind))
        .text("kind", model::name_of(value.kind))
        .text("text", value.text)
        .text("number", digits(value.number))
        .text("low", digits(value.low))
        .text("high", digits(value.high))
        .text("meaning", marks_in_words(language, value.marks))
        .text("place", place_in_file(language, value.source.place))
        .flag("doubtful", is_doubtful(value.source));
}

/// By year; within a year the plan's own before what other documents tell.
std::vector<Fields> value_rows(Language language, const PlanView &view, const model::Indicator &indicator)
{
    const std::vector<model::Value> &values = view.with_results(indicator).values;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&values](std::size_t i) { return values[i].year; });
    return fields_of(order, [&](std::size_t i) {
        const ResultDocument *document = view.document_of(indicator, i);
        return value_fields(language, values[i])
            .text("document", document != nullptr ? document->title : "")
            .text("document_href", document != nullptr ? localized(language, plan_path(document->id)) : "");
    });
}

bool any_value(const model::Indicator &indicator, bool (*test)(const model::Value &))
{
    return std::ranges::any_of(indicator.values, test);
}

/// For the legend: whether the chart has a mark of the kind.
bool has_kind(const model::Indicator &indicator, model::ValueKind kind)
{
    return std::ranges::any_of(indicator.values,
                               [kind](const model::Value &value) { return value.number && value.kind == kind; });
}

/// The unit of the indicator's column, where the cell does not print it itself and holds a number to go with it.
std::string unit_beside(const model::Value &value, const model::Indicator &indicator)
{
    if (!value.number || !indicator.unit || value.text.contains(*indicator.unit))
        return {};
    return *indicator.unit;
}

/// The newest observed value and the last target: what a reader looks for first.
std::vector<Fields> key_figures(Language language, const model::Indicator &indicator)
{
    std::vector<Fields> figures;
    const auto add = [&](model::ValueKind kind, const char *label) {
        const model::Value *last = nullptr;
        for (const model::Value &value : indicator.values) {
            if (value.kind == kind && (last == nullptr || value.year >= last->year))
                last = &value;
        }
        if (last == nullptr)
            return;
        figures.push_back(Fields()
                              .text("label", message(language, label))
                              .text("text", last->text)
                              .text("unit", unit_beside(*last, indicator))
                              .text("year", year_in_words(language, last->year))
                              .text("kind", model::name_of(kind)));
    };
    add(model::ValueKind::Observed, "latest_value");
    add(model::ValueKind::Target, "last_target");
    return figures;
}

} // namespace

std::string render_indicator_page(const Frame &frame, const PlanView &view, const model::Indicator &indicator)
{
    const Language language = frame.language;
    const model::Node *node = view.find_node(indicator.node);
    const model::Indicator &shown = view.with_results(indicator);
    const auto outlook = view.outlook_of(indicator);
    const bool is_drawn = outlook.has_value() && !outlook->is_wide;
    const std::string chart = draw_chart(language, shown, is_drawn ? &*outlook : nullptr);
    Fields fields;
    fields.text("name", indicator.name)
        .text_if_any("part", indicator.part)
        .text_if_any("unit", indicator.unit)
        .lines("definition", indicator.definition.value_or(""))
        .lines("note", indicator.note.value_or(""))
        .texts("departments", indicator.departments)
        .text("node_title", node != nullptr ? code_and_title(*node) : "")
        .text("node_href", node != nullptr ? localized(language, node_path(view.id(), node->id)) : "")
        .text("chart", chart)
        .flag("is_sentence", is_sentence(full_name(indicator)))
        .list("drawn_outlook", is_drawn ? std::vector{drawn_outlook(*outlook)} : std::vector<Fields>())
        .list("outlook", outlook_sentences(language, outlook, indicator))
        .list("lint", lint_fields(language, view, view.lint_findings_of(indicator)))
        .list("figures", key_figures(language, shown))
        .list("judgements", judgement_fields(language, view, indicator))
        .list("said", said_fields(language, view.said_of(indicator)))
        .list("traits", kind_fields(language, view.kind_of(indicator)))
        .text("results_joined", results_in_words(language, view, {&indicator}))
        .flag("has_observed", has_kind(shown, model::ValueKind::Observed))
        .flag("has_target", has_kind(shown, model::ValueKind::Target))
        .flag("has_planned", has_kind(shown, model::ValueKind::Planned))
        .list("values", value_rows(language, view, indicator))
        .flag("has_meanings", any_value(shown, [](const model::Value &value) { return !value.marks.empty(); }))
        .flag("has_places",
              any_value(shown,
                        [](const model::Value &value) {
                            return value.source.place.page > 0 || value.source.place.first_line > 0;
                        }))
        .flag("doubtful", is_doubtful(indicator.source))
        .text("place", place_in_words(language, indicator.source.place))
        .text("json", api_path(indicator_path(view.id(), indicator.id)));
    PageParts parts;
    parts.title = full_name(indicator) + " - " + view.summary().title;
    parts.content = render_template(language, "indicator", fields);
    parts.crumbs = crumbs_to(view, node);
    parts.here = full_name(indicator);
    parts.script = chart.empty() ? "" : "chart.js";
    return render_layout(frame, parts);
}

} // namespace taikei::render

#include "render/indicator_page.hpp"

#include "model/plan_format.hpp"
#include "render/change_fields.hpp"
#include "render/department_links.hpp"
#include "render/elsewhere.hpp"
#include "render/evaluation_fields.hpp"
#include "render/formula_fields.hpp"
#include "render/indicator_chart.hpp"
#include "render/judgement_fields.hpp"
#include "render/key_figures.hpp"
#include "render/kind_fields.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/markup.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace taikei::render {

namespace {

std::string digits(const std::optional<base::Decimal> &number)
{
    return number ? number->to_string() : std::string();
}

/// The file is named once for the page; a row needs only page and line.
std::string place_in_file(Language language, base::Place place)
{
    place.file = {};
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

/// For other sites' pages: what they paste to show the chart.
std::string embed_code(const Frame &frame, const PlanView &view, const model::Indicator &indicator)
{
    return "<iframe src=\"" + absolute(frame, embed_path(view, indicator.id)) + "\" title=\""
        + escape_markup(full_name(indicator)) + "\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>";
}

void put_values(Fields &fields, Language language, const PlanView &view, const model::Indicator &indicator)
{
    const model::Indicator &shown = view.with_results(indicator);
    fields.list("values", value_rows(language, view, indicator))
        .text("results_joined", results_in_words(language, view, {&indicator}))
        .flag("has_meanings", any_value(shown, [](const model::Value &value) { return !value.marks.empty(); }))
        .flag("has_places", any_value(shown, [](const model::Value &value) {
                  return value.source.place.page > 0 || value.source.place.first_line > 0;
              }));
}

/// False where there is no chart.
bool put_course(Fields &fields, Language language, const PlanView &view, const model::Indicator &indicator)
{
    const IndicatorCourse course = course_of(view, indicator);
    const bool is_drawn = put_chart(fields, language, view.with_results(indicator), course);
    fields.list("outlook", outlook_sentences(language, course.outlook, indicator))
        .list("judgements", judgement_fields(language, view, indicator))
        .list("said", said_fields(language, view.said_of(indicator)))
        .list("traits", kind_fields(language, view.kind_of(indicator)))
        .list("lint", lint_fields(language, view, view.lint_findings_of(indicator)));
    return is_drawn;
}

/// What each edition up to this one changed of the indicator and its values, newest first.
std::vector<Fields> history_fields(Language language, const PlanView &view, const model::Indicator &indicator,
                                   const std::vector<EditionChanges> &history)
{
    std::vector<Fields> editions;
    for (const auto &[edition, changes] : history | std::views::reverse) {
        if (edition.number > view.edition().number)
            continue;
        std::vector<Fields> rows;
        for (const model::Change &change : changes) {
            const bool is_of_indicator =
                change.subject == model::Change::Subject::Indicator || change.subject == model::Change::Subject::Value;
            if (is_of_indicator && change.after_id == indicator.id)
                rows.push_back(change_fields(language, view, change).text("title", "").text("href", ""));
        }
        if (!rows.empty())
            editions.push_back(Fields()
                                   .text("name",
                                         say(language, "edition",
                                             {{"number", std::to_string(edition.number)},
                                              {"date", date_in_words(language, edition.made_at)}}))
                                   .list("rows", rows));
    }
    return editions;
}

void put_ways_on(Fields &fields, const Frame &frame, const IndicatorSurroundings &surroundings, const PlanView &view,
                 const model::Indicator &indicator)
{
    const model::Node *node = view.find_node(indicator.node);
    const std::string path = indicator_path(view, indicator.id);
    fields.text("node_title", node != nullptr ? code_and_title(*node) : "")
        .text("node_href", node != nullptr ? localized(frame.language, node_path(view, node->id)) : "")
        .list("departments", department_links(frame.language, indicator.departments))
        .list("elsewhere", elsewhere_fields(frame.language, surroundings.views, view, indicator))
        .flag("is_history_known", surroundings.history != nullptr)
        .list("history",
              surroundings.history != nullptr ? history_fields(frame.language, view, indicator, *surroundings.history)
                                              : std::vector<Fields>())
        .text("svg", localized(frame.language, path + "/chart.svg"))
        .text("png", localized(frame.language, path + "/chart.png"))
        .text("embed_code", embed_code(frame, view, indicator))
        .text("json", api_path(path));
}

/// For search engines: what the newest value and the target are.
std::string description(Language language, const PlanView &view, const model::Indicator &indicator)
{
    std::string words =
        say(language, "indicator_description", {{"name", full_name(indicator)}, {"plan", view.plan().title}});
    for (const model::ValueKind kind : {model::ValueKind::Observed, model::ValueKind::Target}) {
        if (const model::Value *value = last_value(view.with_results(indicator), kind); value != nullptr)
            words += " " + kind_in_words(language, kind) + " " + value->text + unit_beside(*value, indicator) + " ("
                + year_in_words(language, value->year) + ")";
    }
    return words;
}

} // namespace

std::string render_indicator_page(const Frame &frame, const PlanView &view, const model::Indicator &indicator,
                                  const IndicatorSurroundings &surroundings)
{
    const Language language = frame.language;
    Fields fields;
    fields.text("name", indicator.name)
        .text_if_any("part", indicator.part)
        .lines("definition", indicator.definition.value_or(""))
        .lines("note", indicator.note.value_or(""))
        .flag("is_sentence", is_sentence(full_name(indicator)))
        .list("figures", key_figures(language, view.with_results(indicator)))
        .flag("doubtful", is_doubtful(indicator.source))
        .text("place", place_in_words(language, indicator.source.place));
    put_values(fields, language, view, indicator);
    const bool is_drawn = put_course(fields, language, view, indicator);
    fields.list("formulas", formula_fields(language, view, indicator))
        .text("formulas_kept", formulas_kept_in_words(language, view))
        .list("uses", use_fields(language, view, indicator));
    put_ways_on(fields, frame, surroundings, view, indicator);
    PageParts parts;
    parts.title = full_name(indicator) + " - " + view.summary().title;
    parts.description = description(language, view, indicator);
    parts.content = render_template(language, "indicator", fields);
    parts.crumbs = crumbs_to(view, view.find_node(indicator.node));
    parts.here = full_name(indicator);
    parts.script = is_drawn ? "chart.js" : "";
    return render_layout(frame, parts);
}

} // namespace taikei::render

#include "render/node_page.hpp"

#include "render/department_links.hpp"
#include "render/evaluation_fields.hpp"
#include "render/grading.hpp"
#include "render/indicator_table.hpp"
#include "render/judgement_fields.hpp"
#include "render/kind_fields.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/node_terms.hpp"
#include "render/plan_page.hpp"
#include "render/term_marker.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <set>

namespace taikei::render {

namespace {

/// Lines in which terms can be asked for their meaning: parts/marked_text.mustache.
Fields marked_lines(TermMarker &marker, std::string_view text)
{
    Fields fields;
    fields.lines("text", text, [&marker](std::string_view line) { return marker.mark(line); });
    return fields;
}

/// A page with fewer parts is seen at a glance.
constexpr std::size_t fewest_contents = 3;

std::string section_anchor(std::size_t place)
{
    return "section-" + std::to_string(place + 1);
}

std::vector<Fields> section_fields(const model::Node &node, TermMarker &marker)
{
    std::size_t place = 0;
    return fields_of(node.sections, [&](const model::Section &section) {
        return marked_lines(marker, section.text)
            .text("anchor", section_anchor(place++))
            .text("label", section.label)
            .flag("doubtful", is_doubtful(section.source));
    });
}

std::vector<Fields> tag_links(Language language, const PlanView &view, const std::vector<std::string> &tags)
{
    return fields_of(tags, [&](const std::string &tag) {
        return Fields().text("name", tag).text("href", localized(language, tag_path(view, tag)));
    });
}

std::vector<Fields> measure_fields(Language language, const PlanView &view, const model::Node &node, TermMarker &marker)
{
    return fields_of(node.measures, [&](const model::Measure &measure) {
        return marked_lines(marker, measure.text)
            .text("title", measure.title)
            .list("departments", department_links(language, measure.departments))
            .list("tags", tag_links(language, view, measure.tags))
            .flag("doubtful", is_doubtful(measure.source));
    });
}

/// Roles under the heading of their group; a group that comes again later is shown again, as printed.
std::vector<Fields> role_groups(const model::Node &node)
{
    std::vector<Fields> groups;
    for (std::size_t first = 0; first < node.roles.size();) {
        const std::string &group = node.roles[first].group;
        std::vector<Fields> roles;
        for (; first < node.roles.size() && node.roles[first].group == group; ++first) {
            const model::Role &role = node.roles[first];
            roles.push_back(
                Fields().text("actor", role.actor).lines("text", role.text).flag("doubtful", is_doubtful(role.source)));
        }
        groups.push_back(Fields().text("group", group).list("roles", roles));
    }
    return groups;
}

std::vector<Fields> related_plan_fields(Language language, const model::Node &node)
{
    return fields_of(node.related_plans, [&](const model::RelatedPlan &plan) {
        return Fields()
            .text("title", plan.title)
            .text("period", period_in_words(language, model::Period{plan.from, plan.to}))
            .flag("doubtful", is_doubtful(plan.source));
    });
}

std::vector<Fields> rating_fields(Language language, const model::Node &node)
{
    return fields_of(node.ratings, [&](const model::Rating &rating) {
        return Fields()
            .text("scheme", rating.scheme)
            .text("tone", std::to_string(tone_of_printed(rating.value)))
            .text("value", rating.value)
            .lines("text", rating.text)
            .text("year", rating.year ? year_in_words(language, *rating.year) : "")
            .text("by", rating.by)
            .flag("doubtful", is_doubtful(rating.source));
    });
}

std::vector<Fields> goal_fields(Language language, const model::Node &node)
{
    return fields_of(node.sdgs, [language](int goal) {
        const std::string *name = find_message(language, "sdg_" + std::to_string(goal));
        return Fields()
            .text("number", std::to_string(goal))
            .text("name", name != nullptr ? *name : std::string())
            .text("href", name != nullptr ? localized(language, goal_path(goal)) : std::string());
    });
}

Fields node_link(Language language, const PlanView &view, const model::Node &node)
{
    const int indicators = view.indicator_count(node);
    return Fields()
        .text("href", localized(language, node_path(view, node.id)))
        .text("level", node.level)
        .text_if_any("code", node.code)
        .text("title", node.title.empty() ? message(language, "untitled") : node.title)
        .text("indicators", indicators > 0 ? say_count(language, "indicators_count", indicators) : "")
        .flag("doubtful", is_doubtful(node.source));
}

std::vector<Fields> node_links(Language language, const PlanView &view, const PlanView::Nodes &nodes)
{
    return fields_of(nodes, [&](const model::Node *node) { return node_link(language, view, *node); });
}

/// The terms of the plan's glossary that this page uses.
std::vector<Fields> term_fields(const PlanView &view, const model::Node &node)
{
    std::vector<Fields> terms;
    for (const model::GlossaryEntry *entry : terms_of(view, node)) {
        const std::size_t place = terms.size();
        terms.push_back(Fields()
                            .text("popover", popover_id(place))
                            .text("anchor", term_anchor(place))
                            .text("term", entry->term)
                            .lines("text", entry->text)
                            .flag("doubtful", is_doubtful(entry->source)));
    }
    return terms;
}

/// The node's own ratings, and those of its indicators under their names.
void put_judgements(Fields &fields, Language language, const PlanView &view, const model::Node &node)
{
    std::vector<Fields> indicators;
    for (const model::Indicator *indicator : view.indicators_of(node)) {
        const auto judgements = judgement_fields(language, view, *indicator);
        if (judgements.empty())
            continue;
        indicators.push_back(Fields()
                                 .text("name", full_name(*indicator))
                                 .text("href", localized(language, indicator_path(view, indicator->id)))
                                 .list("judgements", judgements));
    }
    const auto own = judgement_fields(language, view, node);
    fields.list("judgements", own)
        .list("rated_indicators", indicators)
        .flag("is_rated", !own.empty() || !indicators.empty());
}

/// One step aside, named so that the plain words 前へ and 次へ need not be understood.
void put_neighbour(Fields &fields, const std::string &name, Language language, const PlanView &view,
                   const model::Node *node)
{
    fields.flag("has_" + name, node != nullptr);
    if (node != nullptr)
        fields.object(name, node_link(language, view, *node));
}

/// What the linter found of the node's indicators and those below.
LintFindings lint_below(const PlanView &view, const model::Node &node)
{
    std::set<std::string_view> ids = {node.id};
    for (const model::Node *below : view.descendants_of(node))
        ids.insert(below->id);
    LintFindings findings;
    for (const evaluate::LintFinding &finding : view.lint_findings()) {
        if (ids.contains(finding.node))
            findings.push_back(&finding);
    }
    return findings;
}

void put_prose(Fields &fields, Language language, const PlanView &view, const model::Node &node)
{
    TermMarker marker(terms_of(view, node));
    fields.list("sections", section_fields(node, marker))
        .list("measures", measure_fields(language, view, node, marker))
        .list("role_groups", role_groups(node))
        .list("related_plans", related_plan_fields(language, node))
        .list("ratings", rating_fields(language, node))
        .list("terms", term_fields(view, node));
}

void put_surroundings(Fields &fields, Language language, const PlanView &view, const model::Node &node)
{
    const model::Node *original = node.repeats ? view.find_node(*node.repeats) : nullptr;
    fields.flag("is_repeated", original != nullptr);
    if (original != nullptr)
        fields.object("original", node_link(language, view, *original));
    fields.list("repetitions", node_links(language, view, view.repetitions_of(node)))
        .list("children", node_links(language, view, view.children_of(node)));
    put_neighbour(fields, "before", language, view, view.before(node));
    put_neighbour(fields, "after", language, view, view.after(node));
    fields.flag("has_neighbours", view.siblings_of(node).size() > 1);
}

Fields content(const std::string &anchor, const std::string &words, bool is_plan_text)
{
    return Fields().text("anchor", anchor).text("words", words).flag("is_plan_text", is_plan_text);
}

/// The page's parts, in the order of web/templates/node.mustache.
std::vector<Fields> contents_of(Language language, const PlanView &view, const model::Node &node)
{
    std::vector<Fields> contents;
    const auto add = [&](bool is_there, const char *anchor, const char *id) {
        if (is_there)
            contents.push_back(content(anchor, message(language, id), false));
    };
    add(view.ratings() != nullptr && (!view.ratings_of(node).empty() || !view.indicators_of(node).empty()),
        "judgements", "judgements_heading");
    add(!view.said_of(node).empty(), "said", "said_heading");
    add(!node.ratings.empty(), "ratings", "ratings_heading");
    for (std::size_t place = 0; place < node.sections.size(); ++place) {
        const std::string &label = node.sections[place].label;
        contents.push_back(
            content(section_anchor(place), label.empty() ? message(language, "contents") : label, !label.empty()));
    }
    add(!view.indicators_of(node).empty(), "indicators", "indicators");
    add(!lint_below(view, node).empty(), "lint", "lint_heading");
    add(!node.measures.empty(), "measures", "measures_heading");
    add(!node.roles.empty(), "roles", "roles_heading");
    add(!view.children_of(node).empty(), "children", "children_heading");
    add(!node.related_plans.empty(), "related", "related_heading");
    add(!node.sdgs.empty(), "goals", "goals");
    add(!term_fields(view, node).empty(), "terms", "terms_heading");
    return contents.size() < fewest_contents ? std::vector<Fields>() : contents;
}

} // namespace

std::string render_node_page(const Frame &frame, const PlanView &view, const model::Node &node)
{
    const Language language = frame.language;
    const auto &indicators = view.indicators_of(node);
    const int below = view.indicator_count(node) - static_cast<int>(indicators.size());
    Fields fields;
    fields.text("level", node.level)
        .text_if_any("code", node.code)
        .text("title", node.title.empty() ? message(language, "untitled") : node.title)
        .list("departments", department_links(language, node.departments))
        .list("tags", tag_links(language, view, node.tags))
        .list("goals", goal_fields(language, node))
        .list("contents", contents_of(language, view, node))
        .flag("is_sentence", is_sentence(node.title))
        .flag("doubtful", is_doubtful(node.source))
        .text("place", place_in_words(language, node.source.place))
        .text("sheet", node_path(view, node.id) + "/sheet")
        .text("json", api_path(node_path(view, node.id)))
        .flag("has_indicators", !indicators.empty())
        .object("table", indicator_table(language, view, indicators))
        .text("results_joined", results_in_words(language, view, indicators))
        .list("said", said_fields(language, view.said_of(node)))
        .text("indicators_below", below > 0 ? say_count(language, "indicators_below", below) : "");
    put_judgements(fields, language, view, node);
    put_lint_groups(fields, language, view, lint_below(view, node));
    put_prose(fields, language, view, node);
    put_surroundings(fields, language, view, node);
    PageParts parts;
    parts.title = code_and_title(node) + " - " + view.summary().title;
    parts.description = say(language, "node_description",
                            {{"plan", view.plan().title}, {"level", node.level}, {"title", code_and_title(node)}});
    parts.content = render_template(language, "node", fields);
    parts.crumbs = crumbs_to(view, view.parent_of(node));
    parts.here = code_and_title(node);
    return render_layout(frame, parts);
}

} // namespace taikei::render

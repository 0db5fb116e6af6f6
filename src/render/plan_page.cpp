#include "render/plan_page.hpp"

#include "render/evaluation_fields.hpp"
#include "render/filter_form.hpp"
#include "render/finding_words.hpp"
#include "render/goal_matrix.hpp"
#include "render/judgement_fields.hpp"
#include "render/layout.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/outlook_overview.hpp"
#include "render/plan_picture.hpp"
#include "render/publication_fields.hpp"
#include "render/standing.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <ranges>

namespace taikei::render {

namespace {

/// Deeper parts are shown side by side at this depth: no plan is printed deeper, and no browser shows it well.
constexpr int deepest_level = 12;
/// A plan with fewer parts is shown unfolded to the last one.
constexpr std::size_t small_plan = 60;
/// The page names so many findings; all are in the plan's JSON.
constexpr std::size_t most_findings = 100;

class TreeWriter {
public:
    TreeWriter(Language language, const PlanView &view)
        : m_language(language)
        , m_view(view)
    {
    }

    std::string write(const PlanView::Nodes &nodes, int depth) const
    {
        std::string html;
        for (const model::Node *node : nodes)
            html += depth < deepest_level ? write_branch(*node, depth) : write_flat(*node);
        return html;
    }

private:
    std::string write_branch(const model::Node &node, int depth) const
    {
        const auto &children = m_view.children_of(node);
        return write_item(node, write(children, depth + 1), children.size(), depth);
    }

    std::string write_flat(const model::Node &node) const
    {
        std::string html = write_item(node, {}, 0, deepest_level);
        for (const model::Node *below : m_view.descendants_of(node))
            html += write_item(*below, {}, 0, deepest_level);
        return html;
    }

    std::string write_item(const model::Node &node, const std::string &below, std::size_t child_count, int depth) const
    {
        const int indicators = m_view.indicator_count(node);
        Fields fields;
        fields.text("href", localized(m_language, node_path(m_view, node.id)))
            .text_if_any("code", node.code)
            .text("title", node.title.empty() ? message(m_language, "untitled") : node.title)
            .text("level", node.level)
            .text("indicators", indicators > 0 ? say_count(m_language, "indicators_count", indicators) : "")
            .texts("tags", node.tags)
            .flag("doubtful", is_doubtful(node.source))
            .flag("top", depth == 0)
            .flag("open", depth == 0 || m_view.plan().nodes.size() <= small_plan)
            .text("children_label", say_count(m_language, "children_count", static_cast<long>(child_count)))
            .text("children", below);
        return render_template(m_language, "parts/tree_item", fields);
    }

    Language m_language;
    const PlanView &m_view;
};

std::vector<Fields> term_fields(const model::Plan &plan)
{
    std::size_t place = 0;
    return fields_of(plan.glossary, [&](const model::GlossaryEntry &entry) {
        return Fields()
            .text("anchor", term_anchor(place++))
            .text("term", entry.term)
            .lines("text", entry.text)
            .flag("doubtful", is_doubtful(entry.source));
    });
}

using Findings = std::vector<const base::Finding *>;

/// The first findings, those of a kind together, in the order in which the kinds are first met.
std::vector<Findings> findings_by_kind(const std::vector<base::Finding> &findings)
{
    std::vector<Findings> groups;
    for (const base::Finding &finding : findings | std::views::take(most_findings)) {
        const auto same =
            std::ranges::find_if(groups, [&](const Findings &group) { return group.front()->kind == finding.kind; });
        if (same == groups.end())
            groups.push_back({&finding});
        else
            same->push_back(&finding);
    }
    return groups;
}

std::vector<Fields> finding_fields(Language language, const model::Plan &plan)
{
    return fields_of(findings_by_kind(plan.findings), [&](const Findings &group) {
        const std::string &kind = group.front()->kind;
        return Fields()
            .text("name", finding_name(language, kind))
            .text("help", finding_help(language, kind))
            .text("count", say_count(language, "findings_count", static_cast<long>(group.size())))
            .list("items", fields_of(group, [&](const base::Finding *finding) {
                      return Fields()
                          .text("detail", finding->detail)
                          .text("place", place_in_words(language, finding->place));
                  }));
    });
}

PlanView::Indicators all_indicators(const PlanView &view)
{
    PlanView::Indicators indicators;
    for (const model::Indicator &indicator : view.plan().indicators)
        indicators.push_back(&indicator);
    return indicators;
}

LintFindings all_lint(const PlanView &view)
{
    LintFindings findings;
    for (const evaluate::LintFinding &finding : view.lint_findings())
        findings.push_back(&finding);
    return findings;
}

/// How the plan stands, its picture and matrix, and the ways to narrow it down.
void put_overview(Fields &fields, Language language, const PlanView &view)
{
    const auto grading = grading_of(language, view);
    put_shares(fields, language, grading.value_or(Grading{}), grading ? grading->count_all() : std::vector<int>());
    put_coverage(fields, language, view);
    put_facets(fields, language, view, facets_of(view, grading));
    fields.text("picture", draw_plan_picture(language, view, grading))
        .object("matrix", goal_matrix(language, view, grading))
        .object("filter", filter_form(language, view, grading, {}))
        .text("list_href", localized(language, list_path(view)))
        .text("guide_href", localized(language, guide_path(view)))
        .text("glossary_href", view.plan().glossary.empty() ? std::string() : localized(language, glossary_path(view)))
        .text("changes_href", localized(language, changes_path(view.id())));
}

std::vector<Fields> level_fields(const model::Plan &plan)
{
    return fields_of(plan.levels, [](const std::string &level) { return Fields().text("name", level); });
}

} // namespace

std::string term_anchor(std::size_t place)
{
    return "term-" + std::to_string(place + 1);
}

std::string render_plan_page(const Frame &frame, const PlanView &view)
{
    const Language language = frame.language;
    const store::PlanSummary &summary = view.summary();
    const model::Plan &plan = view.plan();
    const auto finding_count = static_cast<long>(plan.findings.size());
    Fields fields;
    fields.text("title", plan.title)
        .text("municipality", plan.municipality.name)
        .text_if_any("municipality_code", plan.municipality.code)
        .text("kind", kind_in_words(language, plan.kind))
        .text("period", period_in_words(language, plan.period))
        .list("levels", level_fields(plan))
        .text("nodes", grouped(static_cast<long>(plan.nodes.size())))
        .text("indicators", grouped(static_cast<long>(plan.indicators.size())))
        .text("values", grouped(summary.value_count))
        .text("source_file", view.stored().revision.source_file)
        .text("revision", std::to_string(view.stored().revision.number))
        .text("revised", time_in_words(language, view.stored().revision.made_at))
        .text("revised_machine", time_for_machines(view.stored().revision.made_at))
        .text("papers", view.path())
        .text("json", api_path(view.path()))
        .text("json_provenance", api_path(view.path()) + "?provenance=1")
        .text("tree", TreeWriter(language, view).write(view.top_nodes(), 0))
        .list("terms", term_fields(plan))
        .list("findings", finding_fields(language, plan))
        .text("finding_count", say_count(language, "findings_count", finding_count))
        .flag("more_findings", plan.findings.size() > most_findings);
    put_lint_groups(fields, language, view, all_lint(view));
    put_rating_overview(fields, language, view);
    fields.flag("publication", false);
    if (view.published())
        fields.object("publication", publication_fields(language, view.published()->summary));
    put_outlook_overview(fields, language, view);
    fields.text("results_joined", results_in_words(language, view, all_indicators(view)));
    put_overview(fields, language, view);
    PageParts parts;
    parts.title = plan.title;
    parts.content = render_template(language, "plan", fields);
    parts.here = plan.title;
    parts.description = say(language, "plan_description",
                            {{"municipality", plan.municipality.name},
                             {"plan", plan.title},
                             {"period", period_in_words(language, plan.period)},
                             {"indicators", grouped(static_cast<long>(plan.indicators.size()))}});
    parts.script = "tree.js";
    return render_layout(frame, parts);
}

} // namespace taikei::render

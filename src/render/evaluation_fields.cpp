#include "render/evaluation_fields.hpp"

#include "render/evaluation_wording.hpp"
#include "render/links.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <map>
#include <ranges>

namespace taikei::render {
namespace {

/// So many findings of a kind are named on one page.
constexpr std::size_t most_of_a_kind = 50;

std::string indicator_href(Language language, const PlanView &view, const std::string &indicator)
{
    return indicator.empty() ? std::string() : localized(language, indicator_path(view, indicator));
}

Fields lint_group(Language language, const PlanView &view, evaluate::LintKind kind, const LintFindings &findings)
{
    const auto severity = findings.front()->severity;
    const auto more = static_cast<long>(findings.size()) - static_cast<long>(most_of_a_kind);
    return Fields()
        .text("severity", evaluate::name_of(severity))
        .text("severity_words", severity_in_words(language, severity))
        .text("title", lint_title(language, kind))
        .text("count", say_count(language, "lint_count", static_cast<long>(findings.size())))
        .text("why", lint_reason(language, kind))
        .text("advice", lint_advice(language, kind))
        .list("items",
              fields_of(findings | std::views::take(most_of_a_kind),
                        [&](const evaluate::LintFinding *finding) {
                            return Fields()
                                .text("text", say(language, finding->message))
                                .text("place", place_in_words(language, finding->source.place))
                                .text("href", indicator_href(language, view, finding->indicator))
                                .text("twin_href", indicator_href(language, view, finding->twin));
                        }))
        .text("more", more > 0 ? say_count(language, "lint_group_more", more) : "");
}

} // namespace

std::vector<Fields> outlook_sentences(Language language,
                                      const std::expected<evaluate::Outlook, evaluate::NoOutlook> &outlook,
                                      const model::Indicator &indicator)
{
    if (!outlook)
        return {Fields().text("text", say(language, evaluate::sentence_of(outlook.error())))};
    return fields_of(evaluate::sentences_of(*outlook, indicator.unit), [language](const evaluate::Message &message) {
        return Fields().text("text", say(language, message));
    });
}

Fields outlook_cell(Language language, const std::expected<evaluate::Outlook, evaluate::NoOutlook> &outlook,
                    const model::Indicator &indicator)
{
    Fields fields;
    const bool is_wide = outlook && outlook->is_wide;
    const bool is_told = outlook && !is_wide;
    return fields.text("short", is_told ? say(language, evaluate::short_sentence_of(*outlook, indicator.unit)) : "")
        .text("interval", is_told ? say(language, evaluate::interval_of(*outlook)) : "")
        .text("none",
              is_wide       ? message(language, "outlook_cell_wide")
                  : is_told ? ""
                            : say(language, evaluate::short_sentence_of(outlook.error())));
}

std::string results_in_words(Language language, const PlanView &view, const PlanView::Indicators &indicators)
{
    std::vector<const ResultDocument *> documents;
    for (const model::Indicator *indicator : indicators) {
        for (std::size_t i = indicator->values.size(); i < view.with_results(*indicator).values.size(); ++i) {
            const ResultDocument *document = view.document_of(*indicator, i);
            if (std::ranges::find(documents, document) == documents.end())
                documents.push_back(document);
        }
    }
    std::string titles;
    for (const ResultDocument *document : documents)
        titles += (titles.empty() ? "" : language == Language::Japanese ? "、" : ", ") + document->title;
    return titles.empty() ? "" : say(language, "results_joined", {{"titles", titles}});
}

std::vector<Fields> lint_fields(Language language, const PlanView &view, const LintFindings &findings)
{
    return fields_of(findings, [&](const evaluate::LintFinding *finding) {
        return Fields()
            .text("severity", evaluate::name_of(finding->severity))
            .text("severity_words", severity_in_words(language, finding->severity))
            .text("title", lint_title(language, finding->kind))
            .text("text", say(language, finding->message))
            .text("why", lint_reason(language, finding->kind))
            .text("advice", lint_advice(language, finding->kind))
            .text("place", place_in_words(language, finding->source.place))
            .text("twin_href", indicator_href(language, view, finding->twin));
    });
}

void put_lint_groups(Fields &fields, Language language, const PlanView &view, const LintFindings &findings)
{
    std::map<std::pair<evaluate::Severity, evaluate::LintKind>, LintFindings> groups;
    for (const evaluate::LintFinding *finding : findings)
        groups[{finding->severity, finding->kind}].push_back(finding);
    fields.list("lint_groups", fields_of(groups, [&](const auto &group) {
                    return lint_group(language, view, group.first.second, group.second);
                }));
    fields.text("lint_count", say_count(language, "lint_count", static_cast<long>(findings.size())));
}

} // namespace taikei::render

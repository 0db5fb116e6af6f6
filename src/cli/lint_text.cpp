#include "cli/lint_text.hpp"

#include "base/place.hpp"
#include "cli/plan_text.hpp"
#include "model/json_writer.hpp"
#include "render/evaluation_wording.hpp"

#include <map>
#include <set>

namespace taikei::cli {

namespace {

using evaluate::LintFinding;
using evaluate::LintKind;
using model::JsonWriter;

Ink ink_of(evaluate::Severity severity)
{
    switch (severity) {
    case evaluate::Severity::Error: return Ink::Red;
    case evaluate::Severity::Warning: return Ink::Yellow;
    case evaluate::Severity::Hint: return Ink::Dim;
    }
    return Ink::Dim;
}

std::string finding_text(const LintFinding &finding, render::Language language, const Terminal &terminal)
{
    const std::string place = base::describe(finding.source.place);
    return terminal.paint(ink_of(finding.severity), render::severity_in_words(language, finding.severity)) + "  "
        + std::string(evaluate::name_of(finding.kind)) + "  " + printable(render::say(language, finding.message))
        + (place.empty() ? "" : "  [" + printable(place) + "]") + "\n";
}

/// Once a kind: why it matters, and what to do.
std::string advice(const std::map<LintKind, int> &counts, render::Language language, const Terminal &terminal)
{
    std::string text;
    for (const auto &[kind, count] : counts) {
        text += "\n" + terminal.paint(Ink::Bold, std::string(evaluate::name_of(kind)) + " × " + std::to_string(count))
            + "\n  " + render::lint_reason(language, kind) + "\n  " + render::lint_advice(language, kind) + "\n";
    }
    return text;
}

void add_finding(JsonWriter &json, const std::string &operand, const LintFinding &finding)
{
    json.begin_object();
    json.member("plan", operand);
    json.member("kind", evaluate::name_of(finding.kind));
    json.member("severity", evaluate::name_of(finding.severity));
    json.member("node", finding.node);
    json.member("indicator", finding.indicator);
    json.member("twin", finding.twin);
    json.member("ja", render::say(render::Language::Japanese, finding.message));
    json.member("en", render::say(render::Language::English, finding.message));
    json.member("place", base::describe(finding.source.place));
    json.end_object();
}

} // namespace

std::string lint_text(const LintedPlanFile &linted, render::Language language, const Terminal &terminal)
{
    std::string text = plan_heading(linted.plan, terminal);
    std::map<LintKind, int> counts;
    for (const LintFinding &finding : linted.findings) {
        text += finding_text(finding, language, terminal);
        ++counts[finding.kind];
    }
    if (linted.findings.empty())
        return text + "nothing to look at\n";
    return text + advice(counts, language, terminal);
}

std::string lint_json(const std::vector<LintedPlanFile> &linted)
{
    JsonWriter json(model::Layout::Indented);
    json.begin_array();
    for (const LintedPlanFile &file : linted) {
        for (const LintFinding &finding : file.findings)
            add_finding(json, file.operand, finding);
    }
    json.end_array();
    return json.take() + "\n";
}

} // namespace taikei::cli

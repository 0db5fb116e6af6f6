#include "cli/plan_text.hpp"

#include "cli/text_table.hpp"
#include "model/plan_format.hpp"
#include "model/value_count.hpp"
#include "render/finding_words.hpp"
#include "render/wording.hpp"

#include <set>

namespace taikei::cli {

std::string count_text(std::size_t count, const std::string &what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

namespace {

/// One node and what stands below it. `branch` is drawn before the node, `indent` before its children.
std::string draw_branch(const render::PlanView &view, const model::Node &node, const Terminal &terminal,
                        const std::string &branch, const std::string &indent)
{
    const auto count = static_cast<std::size_t>(view.indicator_count(node));
    const std::string note =
        "  [" + printable(node.id) + "]" + (count == 0 ? "" : "  " + count_text(count, "indicator"));
    std::string text = terminal.paint(Ink::Dim, branch) + printable(render::code_and_title(node))
        + terminal.paint(Ink::Dim, note) + "\n";
    const render::PlanView::Nodes &children = view.children_of(node);
    for (const model::Node *child : children) {
        const bool is_last = child == children.back();
        text +=
            draw_branch(view, *child, terminal, indent + (is_last ? "└─ " : "├─ "), indent + (is_last ? "   " : "│  "));
    }
    return text;
}

} // namespace

std::string joined(const std::vector<std::string> &texts, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts) {
        if (!text.empty())
            all.append(all.empty() ? "" : separator).append(text);
    }
    return all;
}

std::string period_text(const std::optional<model::Period> &period)
{
    if (!period || (!period->from && !period->to))
        return "";
    const auto year = [](const std::optional<model::FiscalYear> &end) {
        return end ? std::to_string(end->year()) : "";
    };
    return year(period->from) + "–" + year(period->to);
}

std::string number_text(const model::Value &value)
{
    if (value.number)
        return value.number->to_string();
    if (!value.low && !value.high)
        return "";
    return (value.low ? value.low->to_string() : "") + "–" + (value.high ? value.high->to_string() : "");
}

std::string plan_heading(const model::Plan &plan, const Terminal &terminal)
{
    std::string name = plan.municipality.name.empty() ? plan.municipality.code.value_or("") : plan.municipality.name;
    name += (name.empty() ? "" : " ") + (plan.title.empty() ? "(no title)" : plan.title);
    const std::string period = period_text(plan.period);
    return terminal.paint(Ink::Bold, printable(name)) + " (" + std::string(model::name_of(plan.kind))
        + (period.empty() ? "" : ", " + period) + ")\n" + count_text(plan.nodes.size(), "node") + ", "
        + count_text(plan.indicators.size(), "indicator") + ", "
        + count_text(static_cast<std::size_t>(value_count(plan)), "value") + ", "
        + count_text(plan.findings.size(), "finding") + "\n";
}

std::string plan_tree(const render::PlanView &view, const Terminal &terminal)
{
    std::string text;
    for (const model::Node *node : view.top_nodes())
        text += draw_branch(view, *node, terminal, "", "");
    return text;
}

std::string plan_values(const model::Plan &plan, const Terminal &terminal)
{
    TextTable table({{"indicator"}, {"unit"}, {"kind"}, {"year"}, {"number", Align::Right}, {"mark"}, {"text"}});
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values) {
            table.add_row({render::full_name(indicator), indicator.unit.value_or(""),
                           std::string(model::name_of(value.kind)), std::to_string(value.year.year()),
                           number_text(value), joined(value.marks, ","), value.text});
        }
    }
    return table.empty() ? "" : table.render(terminal);
}

namespace {

/// What each kind among them means and what to do, a line a kind.
std::string finding_legend(const std::vector<base::Finding> &findings)
{
    std::set<std::string> kinds;
    for (const base::Finding &finding : findings)
        kinds.insert(finding.kind);
    std::string legend;
    for (const std::string &kind : kinds) {
        if (const std::string help = render::finding_help(render::Language::English, kind); !help.empty())
            legend += kind + ": " + help + "\n";
    }
    return legend;
}

} // namespace

std::string findings_table(const std::vector<base::Finding> &findings, const Terminal &terminal)
{
    TextTable table({{"finding"}, {"place"}, {"detail"}});
    for (const base::Finding &finding : findings)
        table.add_row({finding.kind, base::describe(finding.place), finding.detail});
    return table.empty() ? "" : table.render(terminal) + finding_legend(findings);
}

} // namespace taikei::cli

#include "cli/plan_text.hpp"

#include "cli/text_table.hpp"
#include "model/plan_format.hpp"

#include <map>
#include <set>

namespace taikei::cli {

namespace {

std::string count_text(std::size_t count, const std::string &what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::size_t value_count(const model::Plan &plan)
{
    std::size_t count = 0;
    for (const model::Indicator &indicator : plan.indicators)
        count += indicator.values.size();
    return count;
}

/// Draws the tree from parent to children; the plan keeps only the way from child to parent.
class TreeDrawing {
public:
    TreeDrawing(const model::Plan &plan, const Terminal &terminal)
        : m_plan(plan)
        , m_terminal(terminal)
    {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
            const model::Node &node = plan.nodes[i];
            const bool has_parent = node.parent && ids.contains(*node.parent);
            m_children[has_parent ? *node.parent : ""].push_back(i);
            ids.insert(node.id);
        }
        for (const model::Indicator &indicator : plan.indicators)
            ++m_indicators[indicator.node];
        // Parents stand before their children, so from the back every count is whole when it is handed up.
        for (auto node = plan.nodes.rbegin(); node != plan.nodes.rend(); ++node) {
            if (node->parent)
                m_indicators[*node->parent] += m_indicators[node->id];
        }
    }

    std::string draw() &&
    {
        draw_children("", "", true);
        return std::move(m_text);
    }

private:
    void draw_children(const std::string &id, const std::string &indent, bool at_top)
    {
        const std::vector<std::size_t> &children = m_children[id];
        for (std::size_t i = 0; i < children.size(); ++i) {
            const model::Node &node = m_plan.nodes[children[i]];
            const bool is_last = i + 1 == children.size();
            draw_node(node, at_top ? "" : indent + (is_last ? "└─ " : "├─ "));
            draw_children(node.id, at_top ? "" : indent + (is_last ? "   " : "│  "), false);
        }
    }

    void draw_node(const model::Node &node, const std::string &branch)
    {
        const std::size_t count = m_indicators[node.id];
        const std::string note =
            "  [" + printable(node.id) + "]" + (count == 0 ? "" : "  " + count_text(count, "indicator"));
        m_text += m_terminal.paint(Ink::Dim, branch) + printable(code_and_title(node))
            + m_terminal.paint(Ink::Dim, note) + "\n";
    }

    const model::Plan &m_plan;
    const Terminal &m_terminal;
    std::map<std::string, std::vector<std::size_t>> m_children; ///< by parent id; "" holds the top
    std::map<std::string, std::size_t> m_indicators; ///< by node id, with those below it
    std::string m_text;
};

} // namespace

std::string joined(const std::vector<std::string> &texts, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts)
        all.append(all.empty() ? "" : separator).append(text);
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

std::string code_and_title(const model::Node &node)
{
    return node.code ? *node.code + " " + node.title : node.title;
}

std::string name_and_part(const model::Indicator &indicator)
{
    return indicator.part ? indicator.name + " / " + *indicator.part : indicator.name;
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
        + count_text(plan.indicators.size(), "indicator") + ", " + count_text(value_count(plan), "value") + ", "
        + count_text(plan.findings.size(), "finding") + "\n";
}

std::string plan_tree(const model::Plan &plan, const Terminal &terminal)
{
    return TreeDrawing(plan, terminal).draw();
}

std::string plan_values(const model::Plan &plan, const Terminal &terminal)
{
    TextTable table({{"indicator"}, {"unit"}, {"kind"}, {"year"}, {"number", Align::Right}, {"mark"}, {"text"}});
    for (const model::Indicator &indicator : plan.indicators) {
        for (const model::Value &value : indicator.values) {
            table.add_row({name_and_part(indicator), indicator.unit.value_or(""),
                           std::string(model::name_of(value.kind)), std::to_string(value.year.year()),
                           number_text(value), joined(value.marks, ","), value.text});
        }
    }
    return table.empty() ? "" : table.render(terminal);
}

std::string findings_table(const std::vector<base::Finding> &findings, const Terminal &terminal)
{
    TextTable table({{"finding"}, {"place"}, {"detail"}});
    for (const base::Finding &finding : findings)
        table.add_row({finding.kind, base::describe(finding.place), finding.detail});
    return table.empty() ? "" : table.render(terminal);
}

} // namespace taikei::cli

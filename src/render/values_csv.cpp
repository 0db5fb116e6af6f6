#include "render/values_csv.hpp"

#include "base/decimal.hpp"
#include "model/plan_format.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace taikei::render {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

constexpr std::array<std::string_view, 11> formula_starts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};

bool would_be_a_formula(std::string_view text)
{
    return std::ranges::any_of(formula_starts, [&](std::string_view start) { return text.starts_with(start); })
        && !base::Decimal::parse(text);
}

std::string row_of(const std::vector<std::string> &cells)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        row += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    return row + "\r\n";
}

std::string joined(const std::vector<std::string> &texts, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts)
        all.append(all.empty() ? "" : separator).append(text);
    return all;
}

std::string to_text(const std::optional<base::Decimal> &number)
{
    return number ? number->to_string() : "";
}

std::string to_text(int count)
{
    return count > 0 ? std::to_string(count) : "";
}

} // namespace

std::string csv_cell(std::string_view text)
{
    std::string cell = would_be_a_formula(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string values_csv(const model::Plan &plan)
{
    std::map<std::string_view, const model::Node *> nodes;
    for (const model::Node &node : plan.nodes)
        nodes[node.id] = &node;
    std::string csv(byte_order_mark);
    csv += row_of({"municipality_code", "municipality", "plan",        "node_id", "node_code", "node",
                   "indicator_id",      "indicator",    "part",        "unit",    "kind",      "year",
                   "fiscal_year",       "number",       "low",         "high",    "mark",      "text",
                   "definition",        "note",         "departments", "file",    "page",      "line"});
    for (const model::Indicator &indicator : plan.indicators) {
        const auto found = nodes.find(indicator.node);
        const model::Node *node = found == nodes.end() ? nullptr : found->second;
        for (const model::Value &value : indicator.values) {
            const base::Place &place = value.source.place;
            csv += row_of({plan.municipality.code.value_or(""),
                           plan.municipality.name,
                           plan.title,
                           indicator.node,
                           node != nullptr ? node->code.value_or("") : "",
                           node != nullptr ? node->title : "",
                           indicator.id,
                           indicator.name,
                           indicator.part.value_or(""),
                           indicator.unit.value_or(""),
                           std::string(model::name_of(value.kind)),
                           std::to_string(value.year.year()),
                           model::in_japanese_era(value.year),
                           to_text(value.number),
                           to_text(value.low),
                           to_text(value.high),
                           joined(value.marks, ","),
                           value.text,
                           indicator.definition.value_or(""),
                           indicator.note.value_or(""),
                           joined(indicator.departments, "、"),
                           place.file,
                           to_text(place.page),
                           to_text(place.first_line)});
        }
    }
    return csv;
}

} // namespace taikei::render

#include "render/open_data/values_csv.hpp"

#include "base/decimal.hpp"
#include "render/open_data/value_columns.hpp"

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
        nodes.emplace(node.id, &node);
    std::vector<std::string> cells;
    for (const ValueColumn &column : value_columns())
        cells.emplace_back(column.title);
    std::string csv = std::string(byte_order_mark) + row_of(cells);
    for (const model::Indicator &indicator : plan.indicators) {
        const auto found = nodes.find(indicator.node);
        const model::Node *node = found == nodes.end() ? nullptr : found->second;
        for (const model::Value &value : indicator.values) {
            cells.clear();
            for (const ValueColumn &column : value_columns())
                cells.push_back(column.cell({plan, node, indicator, value}));
            csv += row_of(cells);
        }
    }
    return csv;
}

} // namespace taikei::render

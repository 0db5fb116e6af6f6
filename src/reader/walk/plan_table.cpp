#include "reader/walk/plan_table.hpp"

#include "base/text.hpp"
#include "model/fiscal_year.hpp"
#include "reader/table/head.hpp"
#include "reader/value/has_figure.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>

namespace taikei::reader {
namespace {

std::string text_at(const document::Table &table, std::size_t row, std::size_t column)
{
    const auto &cells = table.grid[row];
    return column < cells.size() && !cells[column].covered ? base::squeeze(cells[column].cell.text) : std::string();
}

/// The column below 計画名, or the first in which every cell names a plan; none where there is no such column.
std::optional<std::size_t> column_of_plans(const document::Table &table)
{
    const auto columns = static_cast<std::size_t>(table.column_count());
    for (std::size_t column = 0; column < columns; ++column) {
        if (look_up_head(text_at(table, 0, column))->has(ColumnRole::PlanTitle))
            return column;
    }
    for (std::size_t column = 0; column < columns; ++column) {
        std::size_t row = 1;
        while (row < table.grid.size() && Lexicon::get().names_plan(text_at(table, row, column)))
            ++row;
        if (row > 1 && row == table.grid.size())
            return column;
    }
    return std::nullopt;
}

/// The years that stand beside the plan of the row; empty where none do.
std::string period_beside(const document::Table &table, std::size_t row, std::size_t plans)
{
    for (std::size_t column = 0; column < table.grid[row].size(); ++column) {
        const std::string text = text_at(table, row, column);
        if (column != plans && !model::find_years(text, model::FiscalYear{2030}).empty())
            return text;
    }
    return {};
}

} // namespace

bool takes_related_plans(Way &way, const Element &element)
{
    const auto &label = way.reading.label;
    if (!label || label->kind != LabelKind::RelatedPlans || way.draft.current == no_node)
        return false;
    const document::Table &table = *element.table;
    const auto plans = column_of_plans(table);
    if (!plans)
        return false;
    const bool has_head = !Lexicon::get().names_plan(text_at(table, 0, *plans))
        || look_up_head(text_at(table, 0, *plans))->has(ColumnRole::PlanTitle);
    auto &kept = way.draft.nodes[way.draft.current].node.related_plans;
    for (std::size_t row = has_head ? 1 : 0; row < table.grid.size(); ++row) {
        const std::string title = text_at(table, row, *plans);
        if (title.empty() || states_no_value(title))
            continue;
        const std::string period = period_beside(table, row, *plans);
        auto read = parse_related_plans(period.empty() ? title : title + "（" + period + "）",
                                        table.grid[row][*plans].cell.place);
        std::ranges::move(read, std::back_inserter(kept));
    }
    return true;
}

} // namespace taikei::reader

#include "render/form/sheet_columns.hpp"

#include <algorithm>
#include <set>

namespace taikei::render {

namespace {

using Years = std::vector<model::FiscalYear>;

/// The row's cell that stands in this column alone; null where a wider one covers it.
const FormCell *cell_in(const FormRow &row, std::size_t column)
{
    std::size_t at = 0;
    for (const FormCell &cell : row.cells) {
        if (at == column)
            return cell.columns == 1 && !cell.continues ? &cell : nullptr;
        at += static_cast<std::size_t>(cell.columns);
    }
    return nullptr;
}

void insert_years_of(model::ValueKind kind, const Subject &subject, std::set<model::FiscalYear> &years)
{
    for (const model::Indicator *indicator : subject.view->indicators_of(*subject.node)) {
        for (const model::Value &value : indicator->values) {
            if (value.kind == kind)
                years.insert(value.year);
        }
    }
}

Years column_years(const FormBlock &block, std::size_t column, const Subject &subject)
{
    std::set<model::FiscalYear> years;
    if (block.years.as_found) {
        for (const FormRow &row : block.rows) {
            if (const FormCell *cell = cell_in(row, column); cell && cell->each_year && cell->value)
                insert_years_of(cell->value->kind, subject, years);
        }
    } else if (subject.year) {
        for (int i = -block.years.before; i <= block.years.after; ++i)
            years.insert(model::FiscalYear{subject.year->year() + i});
    }
    return {years.begin(), years.end()};
}

bool has_something(const FormCell &cell, const Subject &subject)
{
    bool found = false;
    if (!cell.value)
        return !fill_text(cell.text, subject, found).empty() && found;
    const auto *indicator = std::get_if<const model::Indicator *>(&subject.item);
    return indicator && choose_value(**indicator, *cell.value, subject.year);
}

/// In the rows that are repeated: a head alone is no reason for a column.
bool is_found(const FormBlock &block, std::size_t column, const Subject &subject)
{
    return std::ranges::any_of(block.rows, [&](const FormRow &row) {
        const FormCell *cell = cell_in(row, column);
        if (!cell || row.each == Repeat::Once)
            return false;
        const std::vector<Item> items = items_of(subject, row.each, row.only, row.except);
        return std::ranges::any_of(
            items, [&](const Item &item) { return has_something(*cell, about_item(subject, row.each, item, 0)); });
    });
}

} // namespace

SheetColumns find_columns(const FormBlock &block, const Subject &subject)
{
    SheetColumns columns;
    std::vector<double> ends{0};
    double total = 0;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const FormBlock::Column &column = block.columns[i];
        columns.first.push_back(ends.size() - 1);
        columns.years.push_back(column.each_year ? column_years(block, i, subject) : Years{});
        const bool stands = !column.if_found || is_found(block, i, subject);
        for (std::size_t n = 0; n < (column.each_year ? columns.years.back().size() : stands); ++n)
            ends.push_back(total += column.width);
    }
    columns.first.push_back(ends.size() - 1);
    for (const double end : ends)
        columns.edges.push_back(total > 0 ? end / total : 0);
    return columns;
}

} // namespace taikei::render

#include "render/form/form_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace taikei::render {

using base::fail;
using base::Result;

namespace {

constexpr std::array repeats = {
    Named{"indicators", Repeat::Indicators},
    Named{"measures", Repeat::Measures},
    Named{"roles", Repeat::Roles},
    Named{"above", Repeat::Above},
    Named{"children", Repeat::Children},
    Named{"leaves", Repeat::Leaves},
    Named{"branches", Repeat::Branches},
    Named{"below", Repeat::Below},
    Named{"related-plans", Repeat::RelatedPlans},
    Named{"sections", Repeat::Sections},
    Named{"ratings", Repeat::Ratings},
    Named{"terms", Repeat::Terms},
};

Result<FormRow> parse_row(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        return fail("a row is written as [[block.row]]", line_of(node));
    FormRow row;
    const auto outcome = in_turn(
        [&] { return check_keys(*table, {"each", "if_any", "if_none", "only", "except", "cells", "height", "head"}); },
        [&] { return take_named(*table, "each", repeats, row.each); },
        [&] { return take_named(*table, "if_any", repeats, row.if_any); },
        [&] { return take_named(*table, "if_none", repeats, row.if_none); },
        [&] { return take_texts(*table, "only", row.only); }, [&] { return take_texts(*table, "except", row.except); },
        [&] { return take(*table, "height", row.height); }, [&] { return take(*table, "head", row.is_head); });
    if (!outcome)
        return std::unexpected(outcome.error());
    const toml::array *cells = (*table)["cells"].as_array();
    if (!cells || cells->empty())
        return fail("a row needs cells = [ … ]", line_of(node));
    for (const toml::node &entry : *cells) {
        Result<FormCell> cell = parse_cell(entry);
        if (!cell)
            return std::unexpected(cell.error());
        row.cells.push_back(std::move(*cell));
    }
    return row;
}

/// 17; "years 8": a column for each year, each of width 8; "found 8": a column where there is something for it.
Result<FormBlock::Column> parse_column(const toml::node &node)
{
    FormBlock::Column column;
    std::optional<double> width = node.value<double>();
    if (const auto text = node.value<std::string>()) {
        const auto space = std::min(text->find(' '), text->size());
        const std::string_view word(text->data(), space);
        column.each_year = word == "years";
        column.if_found = word == "found";
        char *end = nullptr;
        if (column.each_year || column.if_found)
            width = std::strtod(text->c_str() + space, &end);
        if (end && *end != '\0')
            width.reset();
    }
    if (!width || !std::isfinite(*width) || *width <= 0)
        return fail("a column is its width, \"years WIDTH\" for a column in each year, or \"found WIDTH\" for one that "
                    "stands where there is something for it",
                    line_of(node));
    column.width = *width;
    return column;
}

Result<void> take_columns(const toml::table &table, FormBlock &block)
{
    const toml::array *columns = table["columns"].as_array();
    if (!columns || columns->empty())
        return fail("a block needs columns = [ WIDTH, … ]", line_of(table));
    for (const toml::node &entry : *columns) {
        const Result<FormBlock::Column> column = parse_column(entry);
        if (!column)
            return std::unexpected(column.error());
        block.columns.push_back(*column);
    }
    return {};
}

/// years = "found", or { before = 2, after = 2 } around the sheet's year.
Result<void> take_years(const toml::table &table, YearColumns &years)
{
    const toml::node *node = table.get("years");
    if (!node || node->value<std::string>() == "found")
        return {};
    const toml::table *around = node->as_table();
    if (!around)
        return fail("years is \"found\" or { before = 2, after = 2 }", line_of(*node));
    years.as_found = false;
    const auto outcome = in_turn([&] { return check_keys(*around, {"before", "after"}); },
                                 [&] { return take(*around, "before", years.before); },
                                 [&] { return take(*around, "after", years.after); });
    if (outcome && (years.before < 0 || years.after < 0 || years.before + years.after > 30))
        return fail("years before and after are counts, 30 together at most", line_of(*node));
    return outcome;
}

/// The cells of a row fill the block's columns, and a year cell stands in the year column.
Result<void> check_row(const FormBlock &block, const FormRow &row, const std::string &where)
{
    std::size_t column = 0;
    for (const FormCell &cell : row.cells) {
        if (cell.each_year && (column >= block.columns.size() || !block.columns[column].each_year))
            return fail("a cell with each_year stands in a column that is no \"years\" column", where);
        column += static_cast<std::size_t>(cell.columns);
    }
    if (column != block.columns.size())
        return fail(fmt::format("the cells of a row take {} columns, the block has {}", column, block.columns.size()),
                    where);
    return {};
}

Result<void> take_rows(const toml::table &table, FormBlock &block)
{
    const toml::array *rows = table["row"].as_array();
    if (!rows || rows->empty())
        return fail("a block needs at least one [[block.row]]", line_of(table));
    for (const toml::node &entry : *rows) {
        Result<FormRow> row = parse_row(entry);
        if (!row)
            return std::unexpected(row.error());
        if (const auto checked = check_row(block, *row, line_of(entry)); !checked)
            return checked;
        if (block.rows.empty() && row->cells.front().continues)
            return fail("the first row of a block has nothing above it", line_of(entry));
        block.rows.push_back(std::move(*row));
    }
    return {};
}

} // namespace

Result<FormBlock> parse_block(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        return fail("a block is written as [[block]]", line_of(node));
    FormBlock block;
    const auto outcome = in_turn(
        [&] {
            return check_keys(
                *table, {"each", "only", "except", "columns", "row", "ruled", "gap", "once", "keep_empty", "years"});
        },
        [&] { return take_named(*table, "each", repeats, block.each); },
        [&] { return take_texts(*table, "only", block.only); },
        [&] { return take_texts(*table, "except", block.except); },
        [&] { return take(*table, "ruled", block.is_ruled); }, [&] { return take(*table, "gap", block.gap); },
        [&] { return take(*table, "once", block.once); }, [&] { return take(*table, "keep_empty", block.keeps_empty); },
        [&] { return take_years(*table, block.years); }, [&] { return take_columns(*table, block); },
        [&] { return take_rows(*table, block); });
    if (!outcome)
        return std::unexpected(outcome.error());
    return block;
}

} // namespace taikei::render

#include "render/form/form.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace taikei::render {

namespace {

using base::fail;
using base::Result;

template <typename T>
struct Named {
    std::string_view name;
    T value;
};

template <typename T, std::size_t N>
std::optional<T> find_named(const std::array<Named<T>, N> &list, std::string_view name)
{
    for (const Named<T> &entry : list) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

template <typename T, std::size_t N>
std::string names_of(const std::array<Named<T>, N> &list)
{
    std::string names;
    for (const Named<T> &entry : list)
        names += (names.empty() ? "" : ", ") + std::string(entry.name);
    return names;
}

constexpr std::array repeats = {
    Named{"indicators", Repeat::Indicators},
    Named{"measures", Repeat::Measures},
    Named{"roles", Repeat::Roles},
    Named{"children", Repeat::Children},
    Named{"related-plans", Repeat::RelatedPlans},
    Named{"sections", Repeat::Sections},
    Named{"ratings", Repeat::Ratings},
    Named{"terms", Repeat::Terms},
};

constexpr std::array styles = {
    Named{"text", CellStyle::Value},      Named{"label", CellStyle::Label}, Named{"head", CellStyle::Head},
    Named{"heading", CellStyle::Heading}, Named{"title", CellStyle::Title}, Named{"code", CellStyle::Code},
};

constexpr std::array alignments = {
    Named{"left", Alignment::Left},
    Named{"center", Alignment::Center},
    Named{"right", Alignment::Right},
};

constexpr std::array fields = {
    Named{"plan", FormField::PlanTitle},
    Named{"municipality", FormField::Municipality},
    Named{"year", FormField::Year},
    Named{"year-long", FormField::YearLong},
    Named{"code", FormField::Code},
    Named{"title", FormField::Title},
    Named{"level", FormField::Level},
    Named{"departments", FormField::Departments},
    Named{"tags", FormField::Tags},
    Named{"sdgs", FormField::Sdgs},
    Named{"above", FormField::Ancestor},
    Named{"section", FormField::Section},
    Named{"rating", FormField::Rating},
    Named{"name", FormField::Name},
    Named{"text", FormField::Text},
    Named{"unit", FormField::Unit},
    Named{"definition", FormField::Definition},
    Named{"note", FormField::Note},
    Named{"group", FormField::Group},
    Named{"number", FormField::Number},
    Named{"value-year", FormField::ValueYear},
};

constexpr std::array value_kinds = {
    Named{"observed", model::ValueKind::Observed},
    Named{"target", model::ValueKind::Target},
    Named{"planned", model::ValueKind::Planned},
};

constexpr std::array value_positions = {
    Named{"first", ValueChoice::Which::First},
    Named{"last", ValueChoice::Which::Last},
};

constexpr std::array fonts = {Named{"gothic", 0}, Named{"mincho", 1}};
constexpr std::array orientations = {Named{"portrait", false}, Named{"landscape", true}};

std::string line_of(const toml::node &node)
{
    return "line " + std::to_string(node.source().begin.line);
}

Result<void> check_keys(const toml::table &table, std::initializer_list<std::string_view> known)
{
    for (const auto &[key, value] : table) {
        bool is_known = false;
        std::string all;
        for (const std::string_view name : known) {
            is_known = is_known || name == key.str();
            all += (all.empty() ? "" : ", ") + std::string(name);
        }
        if (!is_known)
            return fail(fmt::format("'{}' is not known here; known are {}", key.str(), all), line_of(value));
    }
    return {};
}

/// Leaves `target` alone where the key is missing.
template <typename T>
Result<void> take(const toml::table &table, std::string_view key, T &target)
{
    const toml::node *node = table.get(key);
    if (!node)
        return {};
    const std::optional<T> value = node->value<T>();
    if (!value)
        return fail(fmt::format("the value of '{}' is of the wrong type", key), line_of(*node));
    target = *value;
    return {};
}

template <typename T, std::size_t N>
Result<void> take_named(const toml::table &table, std::string_view key, const std::array<Named<T>, N> &list, T &target)
{
    std::string name;
    if (const auto taken = take(table, key, name); !taken || name.empty())
        return taken;
    const std::optional<T> value = find_named(list, name);
    if (!value)
        return fail(fmt::format("'{}' is no {}; known are {}", name, key, names_of(list)), line_of(*table.get(key)));
    target = *value;
    return {};
}

Result<void> take_texts(const toml::table &table, std::string_view key, std::vector<std::string> &target)
{
    const toml::node *node = table.get(key);
    if (!node)
        return {};
    const toml::array *array = node->as_array();
    if (!array)
        return fail(fmt::format("'{}' must be a list of texts", key), line_of(*node));
    for (const toml::node &entry : *array) {
        const auto text = entry.value<std::string>();
        if (!text)
            return fail(fmt::format("'{}' must be a list of texts", key), line_of(entry));
        target.push_back(*text);
    }
    return {};
}

/// The first failure of several steps.
template <typename... Steps>
Result<void> in_turn(const Steps &...steps)
{
    Result<void> outcome;
    static_cast<void>(((outcome = steps(), outcome.has_value()) && ...));
    return outcome;
}

/// "observed last": kind, then which.
Result<ValueChoice> parse_value_choice(std::string_view text, const std::string &where, bool each_year)
{
    const auto space = text.find(' ');
    ValueChoice choice;
    const auto kind = find_named(value_kinds, text.substr(0, space));
    if (!kind)
        return fail(fmt::format("'{}' names no kind of value; known are {}", text, names_of(value_kinds)), where);
    choice.kind = *kind;
    if (each_year) {
        choice.which = ValueChoice::Which::OfYearColumn;
        return space == std::string_view::npos
            ? Result<ValueChoice>(choice)
            : fail(fmt::format("'{}' in a year column is '{}' alone", text, text.substr(0, space)), where);
    }
    const auto which = find_named(value_positions, space == std::string_view::npos ? "" : text.substr(space + 1));
    if (!which)
        return fail(fmt::format("'{}' does not say which value; write '{} first' or '{} last'", text,
                                text.substr(0, space), text.substr(0, space)),
                    where);
    choice.which = *which;
    return choice;
}

Result<FormText::Piece> parse_field(std::string_view inside, const std::string &where)
{
    const auto colon = inside.find(':');
    const auto field = find_named(fields, inside.substr(0, colon));
    if (!field)
        return fail(fmt::format("{{{}}} is no field; known are {}", inside, names_of(fields)), where);
    FormText::Piece piece{*field, colon == std::string_view::npos ? "" : std::string(inside.substr(colon + 1))};
    if (*field == FormField::Section && piece.text.empty())
        return fail("{section} needs a heading: {section:今後の方向性}", where);
    if (*field == FormField::ValueYear) {
        if (const auto choice = parse_value_choice(piece.text, where, false); !choice)
            return std::unexpected(choice.error());
    }
    return piece;
}

Result<FormText> parse_text(std::string_view text, const std::string &where)
{
    FormText parsed;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open != 0)
            parsed.pieces.push_back({FormField::Literal, std::string(text.substr(0, open))});
        if (open == std::string_view::npos)
            break;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos)
            return fail(fmt::format("a {{ without }} in '{}'", text), where);
        Result<FormText::Piece> piece = parse_field(text.substr(open + 1, close - open - 1), where);
        if (!piece)
            return std::unexpected(piece.error());
        parsed.pieces.push_back(std::move(*piece));
        text.remove_prefix(close + 1);
    }
    return parsed;
}

/// Style and text: the one key of `styles` that the cell has.
Result<void> take_content(const toml::table &table, FormCell &cell)
{
    int found = 0;
    for (const auto &[name, style] : styles) {
        const toml::node *node = table.get(name);
        if (!node)
            continue;
        const auto text = node->value<std::string>();
        if (!text)
            return fail(fmt::format("'{}' must be a text", name), line_of(*node));
        Result<FormText> parsed = parse_text(*text, line_of(*node));
        if (!parsed)
            return std::unexpected(parsed.error());
        cell.style = style;
        cell.text = std::move(*parsed);
        ++found;
    }
    std::string value;
    if (const auto taken = take(table, "value", value); !taken)
        return taken;
    if (!value.empty()) {
        const auto choice = parse_value_choice(value, line_of(table), cell.each_year);
        if (!choice)
            return std::unexpected(choice.error());
        cell.value = *choice;
        cell.alignment = Alignment::Right;
        ++found;
    }
    if (found != 1)
        return fail("a cell has one of " + names_of(styles) + ", value", line_of(table));
    return {};
}

Alignment usual_alignment(CellStyle style)
{
    const bool is_running = style == CellStyle::Value || style == CellStyle::Heading;
    return is_running ? Alignment::Left : Alignment::Center;
}

Result<FormCell> parse_cell(const toml::node &node)
{
    FormCell cell;
    if (const auto word = node.value<std::string>(); word && *word == "above") {
        cell.continues = true;
        return cell;
    }
    const toml::table *table = node.as_table();
    if (!table)
        return fail("a cell is { label = \"…\" } or the like, or \"above\"", line_of(node));
    const auto outcome = in_turn(
        [&] {
            return check_keys(*table,
                              {"text", "label", "head", "heading", "title", "code", "value", "columns", "align",
                               "merge", "each_year"});
        },
        [&] { return take(*table, "each_year", cell.each_year); }, [&] { return take_content(*table, cell); },
        [&] { return take(*table, "columns", cell.columns); }, [&] { return take(*table, "merge", cell.merges); },
        [&]() -> Result<void> {
            if (!cell.value)
                cell.alignment = usual_alignment(cell.style);
            return take_named(*table, "align", alignments, cell.alignment);
        });
    if (!outcome)
        return std::unexpected(outcome.error());
    if (cell.columns < 1)
        return fail("'columns' begins at 1", line_of(node));
    return cell;
}

Result<FormRow> parse_row(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        return fail("a row is written as [[block.row]]", line_of(node));
    FormRow row;
    const auto outcome = in_turn(
        [&] { return check_keys(*table, {"each", "only", "except", "cells", "height", "head"}); },
        [&] { return take_named(*table, "each", repeats, row.each); },
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

/// 17, or "years 8": a column for each year, each of width 8.
Result<FormBlock::Column> parse_column(const toml::node &node)
{
    constexpr std::string_view years = "years ";
    FormBlock::Column column;
    std::optional<double> width = node.value<double>();
    if (const auto text = node.value<std::string>(); text && text->starts_with(years)) {
        char *end = nullptr;
        width = std::strtod(text->c_str() + years.size(), &end);
        column.each_year = end && *end == '\0';
        if (!column.each_year)
            width.reset();
    }
    if (!width || !std::isfinite(*width) || *width <= 0)
        return fail("a column is its width, or \"years WIDTH\" for a column in each year", line_of(node));
    column.width = *width;
    return column;
}

Result<void> take_columns(const toml::table &table, FormBlock &block)
{
    const toml::array *columns = table["columns"].as_array();
    if (!columns || columns->empty())
        return fail("a block needs columns = [ WIDTH, … ]", line_of(table));
    int year_columns = 0;
    for (const toml::node &entry : *columns) {
        const Result<FormBlock::Column> column = parse_column(entry);
        if (!column)
            return std::unexpected(column.error());
        year_columns += column->each_year;
        block.columns.push_back(*column);
    }
    if (year_columns > 1)
        return fail("a block has one \"years\" column at most", line_of(*columns));
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

Result<FormBlock> parse_block(const toml::node &node)
{
    const toml::table *table = node.as_table();
    if (!table)
        return fail("a block is written as [[block]]", line_of(node));
    FormBlock block;
    const auto outcome = in_turn(
        [&] {
            return check_keys(*table,
                              {"each", "only", "except", "columns", "row", "ruled", "gap", "keep_empty", "years"});
        },
        [&] { return take_named(*table, "each", repeats, block.each); },
        [&] { return take_texts(*table, "only", block.only); },
        [&] { return take_texts(*table, "except", block.except); },
        [&] { return take(*table, "ruled", block.is_ruled); }, [&] { return take(*table, "gap", block.gap); },
        [&] { return take(*table, "keep_empty", block.keeps_empty); }, [&] { return take_years(*table, block.years); },
        [&] { return take_columns(*table, block); }, [&] { return take_rows(*table, block); });
    if (!outcome)
        return std::unexpected(outcome.error());
    return block;
}

Result<Form> understand(const toml::table &table, std::string_view id)
{
    Form form;
    form.id = id;
    int font = 0;
    const auto outcome = in_turn(
        [&] { return check_keys(table, {"name", "font", "font_size", "orientation", "levels", "head", "block"}); },
        [&] { return take(table, "name", form.name); }, [&] { return take_named(table, "font", fonts, font); },
        [&] { return take(table, "font_size", form.font_size); },
        [&] { return take_named(table, "orientation", orientations, form.is_landscape); },
        [&] { return take_texts(table, "levels", form.levels); });
    if (!outcome)
        return std::unexpected(outcome.error());
    form.font = fonts[static_cast<std::size_t>(font)].name;
    if (form.name.empty())
        return fail("a form needs name = \"…\"", "line 1");
    if (!(form.font_size >= 4 && form.font_size <= 24))
        return fail("font_size is in points, from 4 to 24", line_of(*table.get("font_size")));
    std::string head;
    if (const auto taken = take(table, "head", head); !taken)
        return std::unexpected(taken.error());
    Result<FormText> head_text = parse_text(head, "head");
    if (!head_text)
        return std::unexpected(head_text.error());
    form.head = std::move(*head_text);
    const toml::array *blocks = table["block"].as_array();
    if (!blocks || blocks->empty())
        return fail("a form needs at least one [[block]]", "line 1");
    for (const toml::node &entry : *blocks) {
        Result<FormBlock> block = parse_block(entry);
        if (!block)
            return std::unexpected(block.error());
        form.blocks.push_back(std::move(*block));
    }
    return form;
}

} // namespace

Result<Form> parse_form(std::string_view text, std::string_view id)
{
    try {
        return understand(toml::parse(text), id);
    } catch (const toml::parse_error &error) {
        return fail("the form is no TOML: " + std::string(error.description()),
                    "line " + std::to_string(error.source().begin.line));
    }
}

} // namespace taikei::render

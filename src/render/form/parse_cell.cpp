#include "render/form/form_parts.hpp"

namespace taikei::render {

using base::fail;
using base::Result;

namespace {

constexpr std::array styles = {
    Named{"text", CellStyle::Value},      Named{"label", CellStyle::Label}, Named{"head", CellStyle::Head},
    Named{"heading", CellStyle::Heading}, Named{"title", CellStyle::Title}, Named{"code", CellStyle::Code},
};

constexpr std::array alignments = {
    Named{"left", Alignment::Left},
    Named{"center", Alignment::Center},
    Named{"right", Alignment::Right},
};

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

} // namespace

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

} // namespace taikei::render

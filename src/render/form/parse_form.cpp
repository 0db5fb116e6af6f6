#include "render/form/form_parts.hpp"

#include <utility>

namespace taikei::render {

using base::fail;
using base::Result;

namespace {

constexpr std::array fonts = {Named{"gothic", 0}, Named{"mincho", 1}};
constexpr std::array orientations = {Named{"portrait", false}, Named{"landscape", true}};

/// Name, font, paper and levels.
Result<void> take_look(const toml::table &table, Form &form)
{
    int font = 0;
    const auto outcome = in_turn(
        [&] {
            return check_keys(table, {"name", "font", "font_size", "orientation", "levels", "apart", "head", "block"});
        },
        [&] { return take(table, "name", form.name); }, [&] { return take_named(table, "font", fonts, font); },
        [&] { return take(table, "font_size", form.font_size); },
        [&] { return take_named(table, "orientation", orientations, form.is_landscape); },
        [&] { return take_texts(table, "levels", form.levels); },
        [&] { return take(table, "apart", form.shows_parts_apart); });
    if (!outcome)
        return outcome;
    form.font = fonts[static_cast<std::size_t>(font)].name;
    if (form.name.empty())
        return fail("a form needs name = \"…\"", "line 1");
    if (!(form.font_size >= 4 && form.font_size <= 24))
        return fail("font_size is in points, from 4 to 24", line_of(*table.get("font_size")));
    return {};
}

Result<void> take_head(const toml::table &table, FormText &target)
{
    std::string head;
    if (const auto taken = take(table, "head", head); !taken || head.empty())
        return taken;
    Result<FormText> text = parse_text(head, line_of(*table.get("head")));
    if (!text)
        return std::unexpected(text.error());
    target = std::move(*text);
    return {};
}

Result<void> take_blocks(const toml::table &table, std::vector<FormBlock> &target)
{
    const toml::array *blocks = table["block"].as_array();
    if (!blocks || blocks->empty())
        return fail("a form needs at least one [[block]]", "line 1");
    for (const toml::node &entry : *blocks) {
        Result<FormBlock> block = parse_block(entry);
        if (!block)
            return std::unexpected(block.error());
        target.push_back(std::move(*block));
    }
    return {};
}

Result<Form> understand(const toml::table &table, std::string_view id)
{
    Form form;
    form.id = id;
    const auto outcome = in_turn([&] { return take_look(table, form); }, [&] { return take_head(table, form.head); },
                                 [&] { return take_blocks(table, form.blocks); });
    if (!outcome)
        return std::unexpected(outcome.error());
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

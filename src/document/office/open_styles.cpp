#include "document/office/open_styles.hpp"

#include "document/office/xml_tree.hpp"

#include <charconv>

namespace taikei::document::office {

namespace {

/// A length as CSS writes it, in points; 0 for other units.
double to_points(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{})
        return 0;
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    constexpr double points_an_inch = 72;
    constexpr double inch_in_centimetres = 2.54;
    if (unit == "in")
        return number * points_an_inch;
    if (unit == "cm")
        return number * points_an_inch / inch_in_centimetres;
    if (unit == "mm")
        return number * points_an_inch / inch_in_centimetres / 10;
    return unit == "pt" ? number : 0;
}

bool has_line(const pugi::xml_node &properties, std::string_view side)
{
    const auto all = attribute(properties, "border");
    const auto own = attribute(properties, side);
    const auto line = own.empty() ? all : own;
    return !line.empty() && line != "none";
}

OpenStyle read_style(const pugi::xml_node &node)
{
    OpenStyle style;
    const auto cell = child(node, "table-cell-properties");
    style.borders = {has_line(cell, "border-left"), has_line(cell, "border-top"), has_line(cell, "border-right"),
                     has_line(cell, "border-bottom")};
    style.is_wrapped = attribute(cell, "wrap-option") == "wrap";
    const auto text = child(node, "text-properties");
    style.text.bold = attribute(text, "font-weight") == "bold" || attribute(text, "font-weight-asian") == "bold";
    style.text.size = to_points(attribute(text, "font-size"));
    style.is_hidden = attribute(child(node, "table-properties"), "display") == "false";
    constexpr double points_a_letter = 5.25; // as Excel counts widths, at its usual font
    style.width = to_points(attribute(child(node, "table-column-properties"), "column-width")) / points_a_letter;
    return style;
}

} // namespace

OpenStyles read_open_styles(const pugi::xml_node &root)
{
    OpenStyles styles;
    for (const auto &node : child(root, "automatic-styles")) {
        if (local_name(node) == "style")
            styles.emplace(attribute(node, "name"), read_style(node));
    }
    return styles;
}

const OpenStyle &style_of(const OpenStyles &styles, std::string_view name)
{
    static const OpenStyle plain;
    const auto found = styles.find(name);
    return found == styles.end() ? plain : found->second;
}

} // namespace taikei::document::office

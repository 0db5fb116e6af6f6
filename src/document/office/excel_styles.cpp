#include "document/office/excel_styles.hpp"

#include "document/office/excel_formats.hpp"
#include "document/office/xml_tree.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

namespace taikei::document::office {

using base::Result;

namespace {

bool has_line(const pugi::xml_node &border, std::string_view side)
{
    const auto style = attribute(child(border, side), "style");
    return !style.empty() && style != "none";
}

std::vector<Borders> read_borders(const pugi::xml_node &root)
{
    std::vector<Borders> borders;
    for (const auto &node : child(root, "borders")) {
        borders.push_back({has_line(node, "left") || has_line(node, "start"), has_line(node, "top"),
                           has_line(node, "right") || has_line(node, "end"), has_line(node, "bottom")});
    }
    return borders;
}

std::vector<Style> read_fonts(const pugi::xml_node &root)
{
    std::vector<Style> fonts;
    for (const auto &node : child(root, "fonts")) {
        Style style;
        style.bold = is_on(child(node, "b"));
        const auto size = attribute(child(node, "sz"), "val");
        std::from_chars(size.data(), size.data() + size.size(), style.size);
        fonts.push_back(style);
    }
    return fonts;
}

std::map<int, std::string> read_formats(const pugi::xml_node &root)
{
    std::map<int, std::string> formats;
    for (const auto &node : child(root, "numFmts")) {
        if (const auto id = number_attribute(node, "numFmtId"))
            formats[*id] = attribute(node, "formatCode");
    }
    return formats;
}

template <typename T>
T at_or_default(const std::vector<T> &values, std::optional<int> index)
{
    return index && *index >= 0 && static_cast<std::size_t>(*index) < values.size()
        ? values[static_cast<std::size_t>(*index)]
        : T{};
}

} // namespace

Result<ExcelStyles> ExcelStyles::read(Archive &archive, const std::string &part, std::string_view file_name,
                                      const Limits &limits)
{
    ExcelStyles styles;
    if (part.empty() || !archive.contains(part))
        return styles;
    auto bytes = archive.read(part);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = XmlTree::parse(*std::move(bytes), fmt::format("{}, part {}", file_name, part), limits);
    if (!tree)
        return std::unexpected(tree.error());
    const auto borders = read_borders(tree->root());
    const auto fonts = read_fonts(tree->root());
    const auto formats = read_formats(tree->root());
    std::map<int, std::size_t> known; // by the workbook's number of the format
    std::vector<CellLook> looks;
    for (const auto &node : child(tree->root(), "cellXfs")) {
        CellLook look;
        look.style = at_or_default(fonts, number_attribute(node, "fontId"));
        look.borders = at_or_default(borders, number_attribute(node, "borderId"));
        look.is_wrapped = is_set(child(node, "alignment"), "wrapText");
        look.style.vertical = attribute(child(node, "alignment"), "textRotation") == "255";
        const int id = number_attribute(node, "numFmtId").value_or(0);
        const auto [entry, is_new] = known.try_emplace(id, styles.m_formats.size());
        if (is_new) {
            const auto own = formats.find(id);
            styles.m_formats.push_back(
                NumberFormat::parse(own == formats.end() ? built_in_format(id) : std::string_view(own->second)));
        }
        look.format = entry->second;
        looks.push_back(look);
    }
    if (!looks.empty())
        styles.m_looks = std::move(looks);
    return styles;
}

} // namespace taikei::document::office

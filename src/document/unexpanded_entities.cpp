#include "document/unexpanded_entities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;

/// Names are shorter than this; what is longer is a stray &.
constexpr std::size_t longest_entity = 256;

bool is_name_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
        || c == '.' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

/// The name of the reference that begins with the & at `at`; empty for a stray & and for a letter's number (&#12354;).
std::string_view entity_at(std::string_view markup, std::size_t at)
{
    const auto rest = markup.substr(at + 1, longest_entity);
    const auto end = std::ranges::find_if_not(rest, is_name_letter);
    const auto name = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    return end != rest.end() && *end == ';' ? name : std::string_view{};
}

/// Behind the comment, CDATA or document type that begins at `at`; `at` + 1 where none does.
std::size_t skip_declaration(std::string_view markup, std::size_t at)
{
    const auto behind = [&](std::string_view end, std::size_t from) {
        const auto found = markup.find(end, from);
        return found == std::string_view::npos ? markup.size() : found + end.size();
    };
    const auto rest = markup.substr(at);
    if (rest.starts_with("<!--"))
        return behind("-->", at);
    if (rest.starts_with("<![CDATA["))
        return behind("]]>", at);
    if (!rest.starts_with("<!"))
        return at + 1;
    const auto end = markup.find_first_of("[>", at);
    return end != std::string_view::npos && markup[end] == '[' ? behind(">", behind("]", end)) : behind(">", at);
}

struct EntityReferences {
    std::size_t count = 0;
    std::size_t first = 0; ///< where the first one stands, in bytes
    std::string_view name; ///< of the first
};

template <typename IsLeft>
EntityReferences find_entities(std::string_view markup, const IsLeft &is_left)
{
    EntityReferences found;
    for (auto at = markup.find_first_of("&<"); at < markup.size();) {
        if (markup[at] == '&') {
            const auto name = entity_at(markup, at);
            if (is_left(name) && found.count++ == 0) {
                found.first = at;
                found.name = name;
            }
        }
        at = markup.find_first_of("&<", markup[at] == '<' ? skip_declaration(markup, at) : at + 1);
    }
    return found;
}

void add_finding(const EntityReferences &found, base::Place place, Assembly &assembly)
{
    assembly.add_finding("entity-not-expanded",
                         fmt::format("&{}; stands for a text that the document type declares; it was left as it is "
                                     "written{}: write the text itself into the document",
                                     found.name, found.count == 1 ? "" : fmt::format(", and {} more", found.count - 1)),
                         std::move(place));
}

bool is_left_in_xml(std::string_view name)
{
    constexpr std::array expanded = {"amp"sv, "lt"sv, "gt"sv, "quot"sv, "apos"sv};
    return !name.empty() && std::ranges::find(expanded, name) == expanded.end();
}

std::set<std::string_view> find_declared_entities(std::string_view html)
{
    constexpr auto declaration = "<!ENTITY"sv;
    std::set<std::string_view> names;
    for (auto at = html.find(declaration); at != std::string_view::npos; at = html.find(declaration, at)) {
        at = std::min(html.find_first_not_of(" \t\r\n", at + declaration.size()), html.size());
        const auto rest = html.substr(at, longest_entity);
        const auto end = std::ranges::find_if_not(rest, is_name_letter);
        names.insert(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
    }
    return names;
}

} // namespace

void note_entities_in_xml(std::string_view xml, base::Place place, Assembly &assembly)
{
    // Nearly every part has none: that is found without looking at each element.
    auto at = xml.find('&');
    while (at != std::string_view::npos && !is_left_in_xml(entity_at(xml, at)))
        at = xml.find('&', at + 1);
    if (at == std::string_view::npos)
        return;
    if (const auto found = find_entities(xml, is_left_in_xml); found.count > 0)
        add_finding(found, std::move(place), assembly);
}

void note_entities_in_html(std::string_view html, Assembly &assembly)
{
    const auto declared = find_declared_entities(html);
    if (declared.empty())
        return;
    const auto found = find_entities(html, [&](std::string_view name) { return declared.contains(name); });
    if (found.count == 0)
        return;
    const auto line = static_cast<int>(std::ranges::count(html.substr(0, found.first), '\n')) + 1;
    add_finding(found, assembly.place_at(line, line), assembly);
}

} // namespace taikei::document

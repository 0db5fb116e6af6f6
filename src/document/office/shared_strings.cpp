#include "document/office/shared_strings.hpp"

#include "base/text.hpp"
#include "document/unexpanded_entities.hpp"

#include <fmt/format.h>

#include <charconv>

namespace taikei::document::office {

using base::Result;

namespace {

/// Control characters are written _x000D_: those that are no line break leave the text.
std::string without_escapes(std::string text)
{
    constexpr std::size_t length = 7; // of _xHHHH_
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at)) {
        int code = 0;
        const char *digits = text.data() + at + 2;
        const bool is_escape = at + length <= text.size() && text[at + length - 1] == '_'
            && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        if (!is_escape) {
            at += 2;
            continue;
        }
        std::string letter;
        if (code >= 0x20 || code == '\n')
            base::append_code_point(letter, static_cast<char32_t>(code));
        text.replace(at, length, letter);
        at += letter.size();
    }
    return text;
}

} // namespace

std::string prefix_of_root(std::string_view xml)
{
    auto at = xml.find('<');
    while (at != std::string_view::npos && at + 1 < xml.size() && (xml[at + 1] == '?' || xml[at + 1] == '!'))
        at = xml.find('<', at + 1);
    if (at == std::string_view::npos)
        return {};
    const auto name = xml.substr(at + 1, xml.find_first_of(" \t\r\n/>", at) - at - 1);
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string() : std::string(name.substr(0, colon + 1));
}

std::string_view take_elements(std::string_view &rest, std::string_view end_tag)
{
    for (std::size_t window = 256u << 10;; window *= 4) {
        const auto last = rest.substr(0, window).rfind(end_tag);
        if (last == std::string_view::npos && window < rest.size())
            continue;
        // Elements without content (<row/>) may stand behind the last end tag, and are all that is left.
        const auto taken =
            last == std::string_view::npos || window >= rest.size() ? rest : rest.substr(0, last + end_tag.size());
        rest.remove_prefix(taken.size());
        return taken;
    }
}

std::string text_of_string(const pugi::xml_node &item)
{
    std::string text;
    for (const auto &node : item) {
        const auto name = local_name(node);
        if (name == "t")
            text += node.text().get();
        else if (name == "r")
            text += child(node, "t").text().get();
    }
    return without_escapes(std::move(text));
}

Result<std::vector<std::string>> read_shared_strings(Archive &archive, const std::string &part, Assembly &assembly)
{
    std::vector<std::string> strings;
    if (part.empty() || !archive.contains(part))
        return strings;
    const auto bytes = archive.read(part);
    if (!bytes)
        return std::unexpected(bytes.error());
    note_entities_in_xml(*bytes, assembly.place_at(0, 0), assembly);
    const std::string place = fmt::format("{}, part {}", assembly.document().file.text(), part);
    std::string_view rest = *bytes;
    const std::string end_tag = "</" + prefix_of_root(rest) + "si>";
    const auto root = rest.find("sst");
    const auto begin = root == std::string_view::npos ? root : rest.find('>', root);
    const auto end = rest.rfind("</");
    if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin)
        return strings;
    rest = rest.substr(begin + 1, end - begin - 1);
    pugi::xml_document tree;
    while (!rest.empty()) {
        std::string chunk(take_elements(rest, end_tag));
        if (auto parsed = parse_fragment(chunk, tree, place, assembly.limits()); !parsed)
            return std::unexpected(parsed.error());
        for (const auto &item : tree)
            strings.push_back(text_of_string(item));
    }
    return strings;
}

} // namespace taikei::document::office

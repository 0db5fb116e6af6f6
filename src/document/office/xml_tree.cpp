#include "document/office/xml_tree.hpp"

#include "document/encoding.hpp"

#include <fmt/format.h>

#include <charconv>

namespace taikei::document::office {

using base::fail;
using base::Result;

namespace {

/// Upper bounds of what the parser keeps for an element with a text, and for an attribute.
constexpr std::size_t element_bytes = 128;
constexpr std::size_t attribute_bytes = 40;

unsigned int options_for(Spaces spaces)
{
    return pugi::parse_default | (spaces == Spaces::Everywhere ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
}

/// Looks over the markup before a tree is built, which may need thirty times its size.
Result<void> check_memory(std::string_view bytes, const std::string &place, const Limits &limits)
{
    std::size_t needed = bytes.size();
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        if (bytes[i] == '<' && bytes[i + 1] != '/')
            needed += element_bytes;
        else if (bytes[i] == '=')
            needed += attribute_bytes;
    }
    if (needed <= limits.markup_memory)
        return {};
    return fail(fmt::format("a part of the document needs more than {} MiB of memory: split it into several files",
                            limits.markup_memory >> 20),
                place);
}

Result<void> check_nesting(pugi::xml_node top, const std::string &place, const Limits &limits)
{
    int depth = 0;
    for (pugi::xml_node node = top.first_child(); node;) {
        if (node.first_child()) {
            if (++depth > limits.nesting)
                return fail(fmt::format("the markup is nested more than {} elements deep: open the document in its "
                                        "program and save it anew",
                                        limits.nesting),
                            place);
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            if (--depth < 0)
                return {};
        }
        node = node.next_sibling();
    }
    return {};
}

Result<void> check_parsed(const pugi::xml_parse_result &parsed, const pugi::xml_document &tree,
                          const std::string &place, const Limits &limits)
{
    if (!parsed)
        return fail(fmt::format("the document is damaged ({} at byte {}): open it in its program and save it anew",
                                parsed.description(), parsed.offset),
                    place);
    return check_nesting(tree, place, limits);
}

} // namespace

Result<XmlTree> XmlTree::parse(std::string bytes, const std::string &place, const Limits &limits, Spaces spaces)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        const auto decoded = decode_text(bytes, place);
        if (!decoded)
            return std::unexpected(decoded.error());
        bytes = decoded->text();
    }
    if (auto checked = check_memory(bytes, place, limits); !checked)
        return std::unexpected(checked.error());
    XmlTree tree;
    *tree.m_bytes = std::move(bytes);
    const auto parsed = tree.m_document->load_buffer_inplace(tree.m_bytes->data(), tree.m_bytes->size(),
                                                             options_for(spaces), pugi::encoding_utf8);
    if (auto checked = check_parsed(parsed, *tree.m_document, place, limits); !checked)
        return std::unexpected(checked.error());
    return tree;
}

Result<void> parse_fragment(std::string &bytes, pugi::xml_document &tree, const std::string &place,
                            const Limits &limits)
{
    if (auto checked = check_memory(bytes, place, limits); !checked)
        return checked;
    const auto parsed = tree.load_buffer_inplace(
        bytes.data(), bytes.size(), options_for(Spaces::InTexts) | pugi::parse_fragment, pugi::encoding_utf8);
    return check_parsed(parsed, tree, place, limits);
}

std::string_view local_name(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node &node, std::string_view name)
{
    return node.find_child([&](const pugi::xml_node &each) { return local_name(each) == name; });
}

namespace {

pugi::xml_attribute find_attribute(const pugi::xml_node &node, std::string_view name)
{
    return node.find_attribute([&](const pugi::xml_attribute &each) {
        const std::string_view full = each.name();
        return full.ends_with(name)
            && (full.size() == name.size()
                || (full[full.size() - name.size() - 1] == ':' && !full.starts_with("xmlns:")));
    });
}

} // namespace

std::string_view attribute(const pugi::xml_node &node, std::string_view name)
{
    return find_attribute(node, name).value();
}

bool has_attribute(const pugi::xml_node &node, std::string_view name)
{
    return !find_attribute(node, name).empty();
}

std::optional<int> to_number(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<int> number_attribute(const pugi::xml_node &node, std::string_view name)
{
    return to_number(attribute(node, name));
}

bool is_on(const pugi::xml_node &node)
{
    if (!node)
        return false;
    const auto value = attribute(node, "val");
    return value != "0" && value != "false" && value != "off";
}

bool is_set(const pugi::xml_node &node, std::string_view attribute_name)
{
    const auto value = attribute(node, attribute_name);
    return value == "1" || value == "true";
}

} // namespace taikei::document::office

#pragma once

#include "base/result.hpp"
#include "document/read_document.hpp"

#include <pugixml.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// XML parts of office files as trees. Names are compared without their prefix, for programs choose prefixes freely
/// (w:p, ns0:p, p); entities that a document type declares are not expanded, so nothing can grow while parsing.
namespace taikei::document::office {

enum class Spaces {
    InTexts, ///< white space counts only where it is all that an element holds (w:t)
    Everywhere, ///< mixed content, where a blank may stand between two elements (OpenDocument)
};

/// A parsed part; owns what its nodes point into.
class XmlTree {
public:
    /// `place` names the part in messages. Fails for malformed XML (with the offset), nesting beyond
    /// `limits.nesting`, and a tree that would need more than `limits.markup_memory`.
    static base::Result<XmlTree> parse(std::string bytes, const std::string &place, const Limits &limits,
                                       Spaces spaces = Spaces::InTexts);

    pugi::xml_node root() const { return m_document->document_element(); }

private:
    XmlTree() = default;

    std::unique_ptr<std::string> m_bytes = std::make_unique<std::string>(); ///< parsed in place
    std::unique_ptr<pugi::xml_document> m_document = std::make_unique<pugi::xml_document>();
};

/// Parses a run of elements without a root, in place, into `tree`. Fails as XmlTree::parse() does.
base::Result<void> parse_fragment(std::string &bytes, pugi::xml_document &tree, const std::string &place,
                                  const Limits &limits);

/// The name behind the prefix: "p" of w:p. Empty for text.
std::string_view local_name(const pugi::xml_node &node);

/// The first child of that name; an empty node where there is none.
pugi::xml_node child(const pugi::xml_node &node, std::string_view name);

/// The value of the attribute with that name, whatever its prefix; empty where there is none.
std::string_view attribute(const pugi::xml_node &node, std::string_view name);
bool has_attribute(const pugi::xml_node &node, std::string_view name);

/// The attribute as a whole number; none where it is absent or no number.
std::optional<int> number_attribute(const pugi::xml_node &node, std::string_view name);

/// An element that is a switch: on unless its value says 0, false or off. Off for an empty node.
bool is_on(const pugi::xml_node &node);

/// As is_on() for an attribute: "1" or "true".
bool is_set(const pugi::xml_node &node, std::string_view attribute_name);

/// A whole number, with nothing before or behind it.
std::optional<int> to_number(std::string_view text);

} // namespace taikei::document::office

#pragma once

#include "document/office/word_numbering.hpp"
#include "document/office/word_styles.hpp"
#include "document/office/xml_tree.hpp"

#include <map>
#include <optional>

namespace taikei::document::office {

/// The parts of a Word document beside its text.
struct WordParts {
    WordStyles styles;
    WordNumbering numbering;
    std::optional<XmlTree> footnotes; ///< owns what the nodes below point into
    std::optional<XmlTree> endnotes;
    std::map<int, pugi::xml_node> footnote_of; ///< by identifier
    std::map<int, pugi::xml_node> endnote_of;
    bool knows_pages = false; ///< the program that saved the file wrote down where its pages ended
};

/// Visits the children of `node` and, in their place, those of elements that only wrap content: content controls,
/// custom XML, smart tags, accepted insertions. Left out: deletions, the table of contents, placeholders ("click here
/// to enter text"). `visit(child)` returns nothing.
template <typename Visit>
void visit_content(const pugi::xml_node &node, const Visit &visit);

/// True for what leads the reader to its content: sdt, customXml, smartTag, ins, moveTo.
bool is_wrapper(const pugi::xml_node &node);
/// What a wrapper holds; empty for a wrapper whose content is no text of the document.
pugi::xml_node content_of_wrapper(const pugi::xml_node &node);

template <typename Visit>
void visit_content(const pugi::xml_node &node, const Visit &visit)
{
    for (const auto &each : node) {
        if (!is_wrapper(each))
            visit(each);
        else if (const auto content = content_of_wrapper(each))
            visit_content(content, visit);
    }
}

} // namespace taikei::document::office

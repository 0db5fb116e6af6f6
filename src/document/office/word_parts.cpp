#include "document/office/word_parts.hpp"

#include <algorithm>
#include <array>

namespace taikei::document::office {

bool is_wrapper(const pugi::xml_node &node)
{
    constexpr std::array<std::string_view, 7> wrappers = {"sdt",    "customXml", "smartTag", "ins",
                                                          "moveTo", "hyperlink", "dir"};
    return std::ranges::find(wrappers, local_name(node)) != wrappers.end();
}

pugi::xml_node content_of_wrapper(const pugi::xml_node &node)
{
    if (local_name(node) != "sdt")
        return node;
    const auto properties = child(node, "sdtPr");
    const bool is_contents =
        attribute(child(child(properties, "docPartObj"), "docPartGallery"), "val") == "Table of Contents";
    if (is_contents || is_on(child(properties, "showingPlcHdr")))
        return {};
    return child(node, "sdtContent");
}

} // namespace taikei::document::office

#pragma once

#include "document/assembly.hpp"
#include "document/office/archive.hpp"
#include "document/office/xml_tree.hpp"

#include <string>
#include <vector>

namespace taikei::document::office {

/// The texts of a workbook, which its cells name by number. Readings (rPh) are no part of the text; runs are joined.
/// Empty for a workbook without them (an empty name). Finding: entity-not-expanded.
base::Result<std::vector<std::string>> read_shared_strings(Archive &archive, const std::string &part,
                                                           Assembly &assembly);

/// The text of an si or is element.
std::string text_of_string(const pugi::xml_node &item);

/// The prefix that a part puts before its own names, with its colon: "x:" where the root is x:worksheet; often empty.
std::string prefix_of_root(std::string_view xml);

/// Takes the next whole elements off the text of a part that is too large for a tree: up to the last `end_tag`
/// (</row>) within about 256 KiB, or beyond where one element is larger. Empty where nothing is left.
std::string_view take_elements(std::string_view &rest, std::string_view end_tag);

} // namespace taikei::document::office

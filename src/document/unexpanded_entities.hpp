#pragma once

#include "document/assembly.hpp"

#include <string_view>

/// Entities that a document type declares (<!ENTITY city "東市">) are not expanded, so that nothing can grow while
/// parsing: the text keeps &city; as it is written. These say so. Comments, CDATA and the document type itself are
/// passed over. Finding: entity-not-expanded, one a call.
namespace taikei::document {

/// `place` is the part's; of references in XML only the five that need no declaration are expanded.
void note_entities_in_xml(std::string_view xml, base::Place place, Assembly &assembly);

/// Only what the page itself declares: a name that HTML does not know is shown as it is written.
void note_entities_in_html(std::string_view html, Assembly &assembly);

} // namespace taikei::document

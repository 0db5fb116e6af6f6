#pragma once

#include "document/assembly.hpp"

#include <pugixml.hpp>

namespace taikei::document::office {

/// Reads an OpenDocument text: paragraphs, headings, list items, tables and notes. Numbers that the program counts for
/// lists and headings are not in the file and are not made up.
base::Result<void> read_open_text(const pugi::xml_node &body, Assembly &assembly);

} // namespace taikei::document::office

#pragma once

#include "document/assembly.hpp"

#include <pugixml.hpp>

namespace taikei::document::office {

/// Reads the sheets of an OpenDocument spreadsheet: a page each, as excel_workbook does. Cells hold the text that the
/// program showed. `root` is the top of the content part, `body` its spreadsheet element.
base::Result<void> read_open_spreadsheet(const pugi::xml_node &root, const pugi::xml_node &body, Assembly &assembly);

} // namespace taikei::document::office

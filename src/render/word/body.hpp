#pragma once

#include "render/form/sheet.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

/// The body of a Word document, element by element. For .cpp files of this folder only.
namespace taikei::render::word {

/// A paragraph in a style of data/word/styles.xml. Characters that XML cannot hold are left out.
pugi::xml_node add_paragraph(pugi::xml_node parent, std::string_view text, const char *style);

/// A field that Word fills in, as TOC or PAGE, with what stands there until then.
void begin_field(pugi::xml_node paragraph, const char *instruction);
void end_field(pugi::xml_node paragraph);

/// A run of text in the paragraph.
void add_text(pugi::xml_node paragraph, std::string_view text);

/// The block's rows from `first` on as a table of the page's width: merged cells, grounds, head rows that are printed
/// again overleaf.
void add_table(pugi::xml_node body, const SheetBlock &block, std::size_t first);

} // namespace taikei::render::word

#pragma once

#include "document/assembly.hpp"
#include "document/text/text_style.hpp"

#include <span>
#include <string_view>

namespace taikei::document {

/// Turns lines into lines, list items and tables, in their order. Each kind of table has its own file (tab_table,
/// pipe_table, box_table, space_table); what no table claims is a line.
base::Result<void> add_text_blocks(std::span<const SourceLine> lines, TextStyle style, Assembly &assembly);

/// Reads a text file, plain or Markdown, that is decoded already.
base::Result<void> read_plain_text(std::string_view text, Assembly &assembly);

} // namespace taikei::document

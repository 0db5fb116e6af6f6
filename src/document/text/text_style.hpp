#pragma once

#include "document/source_line.hpp"

#include <span>
#include <string_view>

namespace taikei::document {

enum class TextStyle {
    Plain,
    Markdown, ///< headings, emphasis, links, rules and `* ` items are marks and leave the text
};

/// Markdown by the name's ending (.md, .markdown), else by content: headings (# foo) together with emphasis (**foo**)
/// or a second heading. Pipe tables and `- ` items are read in both styles, for extraction puts them into plain text
/// too.
TextStyle find_text_style(std::span<const SourceLine> lines, std::string_view file_name);

} // namespace taikei::document

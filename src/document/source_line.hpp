#pragma once

#include "base/result.hpp"
#include "document/read_document.hpp"

#include <string_view>
#include <vector>

namespace taikei::document {

/// A line of the file that is not blank. Views into the decoded text.
struct SourceLine {
    std::string_view text; ///< without its line break and without white space other than tabs at its end
    int number = 0; ///< in the file, from 1
    int page = 0; ///< from 1; 0 where the text has no form feeds
    int blank_lines_above = 0;
    bool starts_page = false;
};

/// Splits at LF, CR, CRLF and form feeds. Fails for a line or a number of lines beyond the limits.
base::Result<std::vector<SourceLine>> split_lines(std::string_view text, std::string_view file_name,
                                                  const Limits &limits);

/// PDF extraction often leaves one space where a form feed stood: alone on a line, or before the first line of the
/// page. Marks the lines that begin a page so, and takes the space off them. Does nothing to a text with form feeds,
/// nor where lines with one leading space are common.
void mark_page_remnants(std::vector<SourceLine> &lines);

} // namespace taikei::document

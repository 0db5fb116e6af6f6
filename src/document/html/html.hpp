#pragma once

#include "document/assembly.hpp"

#include <string_view>

namespace taikei::document {

/// True where the text begins as a web page does. Text with fragments of markup in it does not.
bool looks_like_html(std::string_view text);

/// The charset that a page names in its meta element, looked for in the undecoded bytes; empty where there is none.
std::string_view find_declared_charset(std::string_view bytes);

/// Reads a page: headings, paragraphs, list items and tables of its main part, without the site's furniture
/// (html_filter).
base::Result<void> read_html(std::string_view html, Assembly &assembly);

} // namespace taikei::document

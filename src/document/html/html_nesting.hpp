#pragma once

#include "base/result.hpp"
#include "document/read_document.hpp"

#include <string_view>

namespace taikei::document {

/// Looks over the tags before a tree is built: refuses markup nested beyond the limit, and tags with thousands of
/// attributes. The parser's time and stack grow with both. The depth found is never below the tree's own: an element
/// whose end tag is missing counts as open to the end.
base::Result<void> check_html_nesting(std::string_view html, std::string_view file_name, const Limits &limits);

} // namespace taikei::document

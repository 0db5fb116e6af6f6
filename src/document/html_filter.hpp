#pragma once

#include "document/html_tree.hpp"

namespace taikei::document {

/// What a page has around its content and a reader of the document does not want: elements that are not shown (script,
/// display:none, hidden, aria-hidden) and the site's furniture (nav, breadcrumbs, skip links, menus, side bars,
/// footers: by element, by class or id, and lists in which every item is only a link). An element that holds the page's
/// main part, a table or its first heading is kept whatever its class says.
bool is_left_out(const GumboNode &element);

} // namespace taikei::document

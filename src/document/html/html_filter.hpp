#pragma once

#include "document/html/html_tree.hpp"

#include <unordered_set>

namespace taikei::document {

/// Knows what a page has around its content and a reader of the document does not want: elements that are not shown
/// (script, display:none, hidden, aria-hidden) and the site's furniture (nav, breadcrumbs, skip links, menus, side
/// bars, footers: by element, by class or id, and lists in which every item is only a link). An element that holds the
/// page's main part, a table or its first heading is kept whatever its class says.
class HtmlFilter {
public:
    /// Looks through the page once; `root` must outlive the filter.
    explicit HtmlFilter(const GumboNode &root);

    bool leaves_out(const GumboNode &element) const;

private:
    bool is_furniture(const GumboNode &element) const;

    std::unordered_set<const GumboNode *> m_content_holders;
};

} // namespace taikei::document

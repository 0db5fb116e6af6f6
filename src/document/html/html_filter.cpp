#include "document/html/html_filter.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace taikei::document {

namespace {

using namespace std::string_view_literals;

/// Titles, because several pages may stand in one file.
constexpr std::array never_shown = {GUMBO_TAG_HEAD,     GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT,
                                    GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,    GUMBO_TAG_MATH,   GUMBO_TAG_IFRAME,
                                    GUMBO_TAG_OBJECT,   GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA,
                                    GUMBO_TAG_NOFRAMES, GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS,
                                    GUMBO_TAG_RT,       GUMBO_TAG_RP,     GUMBO_TAG_RTC,    GUMBO_TAG_DATALIST,
                                    GUMBO_TAG_TITLE};

/// Words in a class or id, between hyphens, underscores and capitals, that name the site's furniture.
constexpr std::array furniture_words = {
    "nav"sv,       "navi"sv,       "gnav"sv,     "gnavi"sv,      "lnav"sv,      "lnavi"sv,      "snavi"sv,
    "globalnav"sv, "globalnavi"sv, "localnav"sv, "navigation"sv, "navbar"sv,    "breadcrumb"sv, "breadcrumbs"sv,
    "topicpath"sv, "pankuzu"sv,    "footer"sv,   "skip"sv,       "skiplink"sv,  "skipnav"sv,    "menu"sv,
    "submenu"sv,   "sidemenu"sv,   "sidebar"sv,  "sidenav"sv,    "copyright"sv, "pagetop"sv,    "sns"sv,
    "inquiry"sv,   "toiawase"sv,   "otoiawase"sv};

bool is_heading(const GumboNode &node)
{
    return is_element(node) && node.v.element.tag >= GUMBO_TAG_H1 && node.v.element.tag <= GUMBO_TAG_H6;
}

bool is_main(const GumboNode &node)
{
    return is_element(node)
        && (node.v.element.tag == GUMBO_TAG_MAIN || attribute_of(node, "role") == "main"
            || attribute_of(node, "id") == "main");
}

bool is_content(const GumboNode &node)
{
    return is_main(node) || is_element(node, GUMBO_TAG_TABLE) || is_element(node, GUMBO_TAG_H1);
}

bool holds_furniture_word(std::string_view names)
{
    std::string word;
    const auto is_furniture = [&] { return std::ranges::find(furniture_words, word) != furniture_words.end(); };
    bool previous_is_lower = false;
    for (const char c : names) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool is_lower = (c >= 'a' && c <= 'z');
        if (!is_upper && !is_lower) {
            if (is_furniture())
                return true;
            word.clear();
        } else {
            if (is_upper && previous_is_lower) {
                if (is_furniture())
                    return true;
                word.clear();
            }
            word += is_upper ? static_cast<char>(c + 32) : c;
        }
        previous_is_lower = is_lower;
    }
    return is_furniture();
}

bool is_not_shown(const GumboNode &element)
{
    if (std::ranges::find(never_shown, element.v.element.tag) != never_shown.end() || has_attribute(element, "hidden")
        || attribute_of(element, "aria-hidden") == "true")
        return true;
    std::string style(attribute_of(element, "style"));
    std::erase(style, ' ');
    return style.contains("display:none") || style.contains("visibility:hidden");
}

bool is_only_link(const GumboNode &item)
{
    constexpr int most_nodes = 200; // an item of a menu is small
    int nodes = 0;
    bool has_link = false;
    bool has_other_text = false;
    walk(
        item,
        [&](const GumboNode &node) {
            if (is_element(node, GUMBO_TAG_A)) {
                has_link = true;
                return false;
            }
            has_other_text = has_other_text || node.type == GUMBO_NODE_TEXT || ++nodes > most_nodes;
            return is_element(node) && !has_other_text;
        },
        [](const GumboNode &) {});
    return has_link && !has_other_text;
}

bool is_menu(const GumboNode &element)
{
    if (!is_element(element, GUMBO_TAG_UL) && !is_element(element, GUMBO_TAG_OL))
        return false;
    int links = 0;
    for (const GumboNode *child : children_of(element)) {
        if (!is_element(*child, GUMBO_TAG_LI))
            continue;
        if (!is_only_link(*child))
            return false;
        ++links;
    }
    return links > 1;
}

/// A header, footer or aside within an article belongs to its content; the page's own does not.
bool is_of_the_page(const GumboNode &element)
{
    for (const GumboNode *node = element.parent; node != nullptr; node = node->parent) {
        if (is_element(*node, GUMBO_TAG_ARTICLE) || is_element(*node, GUMBO_TAG_SECTION) || is_main(*node))
            return false;
    }
    return true;
}

} // namespace

HtmlFilter::HtmlFilter(const GumboNode &root)
{
    const auto mark_ancestors = [this](const GumboNode &node) {
        for (const GumboNode *above = node.parent; above != nullptr && m_content_holders.insert(above).second;)
            above = above->parent;
    };
    walk(
        root,
        [&](const GumboNode &node) {
            if (is_content(node))
                mark_ancestors(node);
            return is_element(node);
        },
        [](const GumboNode &) {});
}

bool HtmlFilter::is_furniture(const GumboNode &element) const
{
    switch (element.v.element.tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_TABLE: return false;
    case GUMBO_TAG_NAV: return true;
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE: return is_of_the_page(element) && !m_content_holders.contains(&element);
    case GUMBO_TAG_A: return attribute_of(element, "href").starts_with("javascript:");
    default: break;
    }
    if (is_heading(element))
        return false;
    const bool is_named = holds_furniture_word(attribute_of(element, "class"))
        || holds_furniture_word(attribute_of(element, "id")) || attribute_of(element, "role") == "navigation"
        || attribute_of(element, "role") == "contentinfo";
    return is_named ? !m_content_holders.contains(&element) : is_menu(element);
}

bool HtmlFilter::leaves_out(const GumboNode &element) const
{
    return is_not_shown(element) || is_furniture(element);
}

} // namespace taikei::document

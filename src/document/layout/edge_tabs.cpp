#include "document/layout/edge_tabs.hpp"

#include "base/text.hpp"
#include "document/layout/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::document::layout {

namespace {

constexpr double furthest_from_edge = 3; ///< in points
constexpr double widest_tab = 0.08; ///< of the page's width
constexpr double least_height = 2.5; ///< in widths of the tab
constexpr double furthest_beside = 3; ///< in sizes of its letters, of what does not fit into it
constexpr double like_size = 0.05; ///< of the size: how far two may differ
constexpr std::size_t fewest_letters = 3;

bool is_tab(const Area &area, const Page &page)
{
    const bool is_at_edge = area.box.left < furthest_from_edge || area.box.right > page.width - furthest_from_edge;
    const double width = width_of(area.box);
    return is_at_edge && width > 0 && width < widest_tab * page.width && height_of(area.box) > least_height * width;
}

bool is_single_letter(const Word &word)
{
    return word.rotation == 0 && base::length(word.text) == 1;
}

/// A letter of the tab's size beside it and level with it.
bool stands_beside(const Word &word, const base::Box &tab, double size)
{
    const double distance = std::max(tab.left - word.box.right, word.box.left - tab.right);
    return is_single_letter(word) && distance >= 0 && distance < furthest_beside * size
        && std::abs(word.style.size - size) < like_size * size && word.box.top > tab.top
        && word.box.bottom < tab.bottom;
}

void mark_tab(std::vector<Word> &words, const base::Box &tab)
{
    std::size_t letters = 0;
    double size = 0;
    for (const Word &word : words) {
        if (!holds_middle(tab, word.box))
            continue;
        if (base::length(word.text) > 1)
            return; // a ground that holds a line
        letters += is_single_letter(word) ? 1 : 0;
        size = is_single_letter(word) ? word.style.size : size;
    }
    if (letters < fewest_letters)
        return;
    for (Word &word : words) {
        const bool is_inside = is_single_letter(word) && holds_middle(tab, word.box);
        if (is_inside || stands_beside(word, tab, size))
            word.style.vertical = true;
    }
}

} // namespace

void mark_edge_tabs(PageContent &content)
{
    constexpr int most_tabs = 40; ///< beyond, they are a pattern
    int tabs = 0;
    for (const Area &area : content.areas) {
        if (is_tab(area, content.page) && ++tabs <= most_tabs)
            mark_tab(content.words, area.box);
    }
}

} // namespace taikei::document::layout

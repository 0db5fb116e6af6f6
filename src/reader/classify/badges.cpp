#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

/// A mark and nothing else, whatever it was taken for.
bool is_mark_alone(const Element &element)
{
    const bool may_be =
        element.kind == Element::Kind::Text || (element.kind == Element::Kind::Label && element.text.empty());
    return may_be && element.line != nullptr && element.bullet.empty()
        && Lexicon::get().is_tag(base::fold_tight(element.line->text));
}

/// Where several stand below each other, they are a list: no title has two badges of one kind.
bool is_badge(const std::vector<Element> &elements, std::size_t at)
{
    const Element &heading = elements[at - 1];
    const bool is_title = heading.kind == Element::Kind::Heading && !heading.heading->title.empty();
    return is_title && is_mark_alone(elements[at]) && (at + 1 == elements.size() || !is_mark_alone(elements[at + 1]));
}

} // namespace

void find_badges(std::vector<Element> &elements)
{
    std::vector<bool> is_taken(elements.size(), false);
    for (std::size_t i = 1; i < elements.size(); ++i) {
        if (!is_badge(elements, i))
            continue;
        is_taken[i] = true;
        std::vector<std::string> &tags = elements[i - 1].heading->tags;
        std::string mark = base::squeeze(elements[i].line->text);
        if (std::ranges::find(tags, mark) == tags.end())
            tags.push_back(std::move(mark));
    }
    take_off(elements, is_taken);
}

} // namespace taikei::reader

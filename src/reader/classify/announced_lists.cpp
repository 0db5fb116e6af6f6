#include "reader/classify/second_look.hpp"

#include <cstddef>

namespace taikei::reader {
namespace {

bool is_printed_heading(const std::vector<Element> &elements, std::size_t at)
{
    return at < elements.size() && elements[at].kind == Element::Kind::Heading && !elements[at].table;
}

bool is_kind(const std::vector<Element> &elements, std::size_t at, Element::Kind kind)
{
    return at < elements.size() && elements[at].kind == kind;
}

/// The headings above `end` that are of one kind, behind the label: where they begin.
std::size_t first_alike(const std::vector<Element> &elements, std::size_t label, std::size_t end)
{
    std::size_t first = end;
    while (first > label + 1 && elements[first - 1].heading->signature() == elements[end - 1].heading->signature())
        --first;
    return first;
}

void mark_list_below(std::vector<Element> &elements, std::size_t label)
{
    constexpr std::size_t fewest = 2;
    std::size_t end = label + 1;
    while (is_printed_heading(elements, end))
        ++end;
    const bool table_follows = is_kind(elements, end, Element::Kind::Table);
    const bool caption_follows =
        !is_kind(elements, end, Element::Kind::Heading) && is_kind(elements, end + 1, Element::Kind::Table);
    const std::size_t first = first_alike(elements, label, end);
    if (end - first < fewest || !(table_follows || caption_follows))
        return;
    for (std::size_t i = first; i < end; ++i)
        elements[i].is_listed = true;
}

} // namespace

void find_announced_lists(std::vector<Element> &elements)
{
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i].kind == Element::Kind::Label && elements[i].label_kind == LabelKind::Children)
            mark_list_below(elements, i);
    }
}

} // namespace taikei::reader

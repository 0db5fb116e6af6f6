#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/take_off.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

/// How wide a line of running text is that the page wrapped, in columns; 0 where the document has no such text.
int find_full_width(const std::vector<Element> &elements)
{
    constexpr std::size_t fewest = 5;
    std::vector<int> widths;
    for (const Element &element : elements) {
        if (element.line != nullptr && element.kind == Element::Kind::Text)
            widths.push_back(base::display_width(element.text));
    }
    if (widths.size() < fewest)
        return 0;
    const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::ranges::nth_element(widths, high);
    return *high;
}

/// How wide the widest heading of each kind is: titles set larger than the text are wrapped before its edge.
std::map<std::string, int> find_widest_titles(const std::vector<Element> &elements)
{
    std::map<std::string, int> widest;
    for (const Element &element : elements) {
        if (element.kind != Element::Kind::Heading || element.line == nullptr)
            continue;
        int &width = widest[element.heading->signature()];
        width = std::max(width, base::display_width(base::trim(element.line->text)));
    }
    return widest;
}

/// Where the page wraps titles of the heading's kind, in columns.
int width_of_titles(const std::map<std::string, int> &widest, const Heading &heading, int full_width)
{
    const auto own = widest.find(heading.signature());
    const bool is_near = own != widest.end() && own->second * 4 >= full_width * 3;
    return is_near ? std::min(own->second, full_width) : full_width;
}

/// A heading that fills its line, above one short line and then something else than text: 1-1 住宅・建物…火災による /
/// 多数の死傷者の発生.
bool goes_on_below(const std::vector<Element> &elements, std::size_t at, int full_width,
                   const std::map<std::string, int> &widest)
{
    constexpr int slack = 8; ///< a word that did not fit, or a bracket
    const Element &heading = elements[at];
    if (heading.kind != Element::Kind::Heading || heading.line == nullptr || heading.heading->title.empty()
        || at + 2 >= elements.size() || heading.line->kind == document::Line::Kind::Heading)
        return false;
    const Element &rest = elements[at + 1];
    const Element &next = elements[at + 2];
    if (rest.kind != Element::Kind::Text)
        return false;
    const int width = base::display_width(base::trim(heading.line->text));
    return width + slack >= width_of_titles(widest, *heading.heading, full_width) && rest.line != nullptr
        && rest.blank_above == 0 && !rest.text.contains("。") && !rest.text.starts_with("（")
        && !rest.text.starts_with("(") && base::display_width(rest.text) * 10 < full_width * 7
        && next.kind != Element::Kind::Table && (next.kind != Element::Kind::Text || next.text.starts_with("（"));
}

/// 基本目標３ ものを大切にし、 / ごみを出さないまち: a title that a comma ends goes on in the short line right below.
bool is_cut_at_comma(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t longest_rest = 90; ///< in bytes
    const Element &heading = elements[at];
    if (heading.kind != Element::Kind::Heading || heading.line == nullptr || at + 1 >= elements.size()
        || !heading.heading->title.ends_with("、"))
        return false;
    const Element &rest = elements[at + 1];
    return rest.kind == Element::Kind::Text && rest.line != nullptr && rest.blank_above == 0 && !rest.starts_page
        && rest.text.size() <= longest_rest && !rest.text.contains("。") && !rest.text.ends_with("、");
}

} // namespace

void join_wrapped_titles(std::vector<Element> &elements)
{
    constexpr int narrowest = 40; ///< in columns: narrower text is in columns or cells
    const int full_width = find_full_width(elements);
    const auto widest = find_widest_titles(elements);
    join_rests_of_titles(elements, [&](std::size_t at) {
        return (full_width >= narrowest && goes_on_below(elements, at, full_width, widest))
            || is_cut_at_comma(elements, at);
    });
}

} // namespace taikei::reader

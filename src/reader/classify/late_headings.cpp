#include "base/text.hpp"
#include "reader/classify/second_look.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace taikei::reader {
namespace {

constexpr std::size_t farthest = 40; ///< elements

bool is_heading(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.heading && !element.is_listed;
}

bool opens_block(const Element &element)
{
    return element.kind == Element::Kind::Label && element.label_kind == LabelKind::Prose && element.text.empty();
}

/// The label that opens the first block below the heading; none where another heading comes first.
std::optional<std::size_t> first_block_below(const std::vector<Element> &elements, std::size_t heading)
{
    for (std::size_t i = heading + 1; i < std::min(elements.size(), heading + farthest); ++i) {
        if (is_heading(elements[i]))
            return std::nullopt;
        if (opens_block(elements[i]))
            return i;
    }
    return std::nullopt;
}

/// The label right above the text that ends above the heading; none where something else stands there.
std::optional<std::size_t> block_above(const std::vector<Element> &elements, std::size_t heading)
{
    std::size_t at = heading;
    while (at > 0 && heading - at < farthest
           && (elements[at - 1].kind == Element::Kind::Text || elements[at - 1].kind == Element::Kind::Bullet))
        --at;
    const bool has_text = at < heading;
    return has_text && at > 0 && opens_block(elements[at - 1]) ? std::optional(at - 1) : std::nullopt;
}

/// How many headings of a kind there are, and which label opens how many of them.
struct Openings {
    int headings = 0;
    std::map<std::string, int> labels;
};

} // namespace

void raise_late_headings(std::vector<Element> &elements)
{
    constexpr int fewest = 3;
    std::map<std::string, Openings> openings;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!is_heading(elements[i]))
            continue;
        const auto label = first_block_below(elements, i);
        if (!label)
            continue;
        Openings &of_kind = openings[elements[i].heading->signature()];
        ++of_kind.headings;
        ++of_kind.labels[base::fold_tight(elements[*label].label)];
    }
    for (std::size_t i = 1; i < elements.size(); ++i) {
        if (!is_heading(elements[i]))
            continue;
        const auto below = first_block_below(elements, i);
        const auto above = block_above(elements, i);
        if (!below || !above || *above == 0 || !is_heading(elements[*above - 1]))
            continue;
        const Openings &of_kind = openings.at(elements[i].heading->signature());
        const auto found = of_kind.labels.find(base::fold_tight(elements[*above].label));
        const bool is_first =
            found != of_kind.labels.end() && found->second >= fewest && found->second * 2 > of_kind.headings;
        if (!is_first || base::fold_tight(elements[*below].label) == found->first)
            continue;
        const auto at = [&](std::size_t place) { return elements.begin() + static_cast<std::ptrdiff_t>(place); };
        std::rotate(at(*above), at(i), at(i + 1));
    }
}

} // namespace taikei::reader

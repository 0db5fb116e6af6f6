#include "base/text.hpp"
#include "document/display_line.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/heading/heading.hpp"
#include "reader/lexicon.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// 基本目標２　子どもの笑顔があふれるまち behind 総合計画; none for any other line.
std::optional<Heading> heading_behind_place(const Element &element)
{
    constexpr std::size_t longest = 200; ///< in bytes
    const bool may_be = element.kind == Element::Kind::Text || element.kind == Element::Kind::Label;
    if (!may_be || element.line == nullptr || element.line->text.size() > longest
        || !document::has_gap(element.line->text))
        return std::nullopt;
    const auto segments = document::find_segments(element.line->text);
    if (segments.size() < 2)
        return std::nullopt;
    if (!Lexicon::get().is_place(base::fold_tight(segments.front().text)))
        return std::nullopt;
    std::string_view rest = element.line->text;
    rest.remove_prefix(static_cast<std::size_t>(segments[1].text.data() - rest.data()));
    auto heading = parse_heading(rest);
    const bool is_named = heading && !heading->level.empty() && !heading->code.empty() && !heading->title.empty();
    return is_named ? std::move(heading) : std::nullopt;
}

bool goes_on(const Element &element, const Element &above)
{
    return element.kind == Element::Kind::Heading && element.heading && !element.heading->level.empty()
        && element.blank_above == 0 && element.indent > above.indent;
}

} // namespace

void find_named_places(std::vector<Element> &elements)
{
    for (std::size_t i = 0; i < elements.size(); ++i) {
        auto heading = heading_behind_place(elements[i]);
        if (!heading)
            continue;
        Element &place = elements[i];
        place.kind = Element::Kind::Heading;
        place.heading = std::move(heading);
        place.label.clear();
        place.label_kind.reset();
        place.names_place = true;
        for (; i + 1 < elements.size() && goes_on(elements[i + 1], place); ++i)
            elements[i + 1].names_place = true;
    }
}

} // namespace taikei::reader

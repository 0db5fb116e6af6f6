#include "reader/classify/printed_number.hpp"

#include "base/text.hpp"

namespace taikei::reader {

bool is_numbered_only(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.heading && element.heading->level.empty()
        && element.heading->part == 0 && !element.heading->title.empty() && !element.table;
}

std::optional<Heading> printed_number(const Element &element)
{
    if (is_numbered_only(element))
        return element.heading;
    // Most labels are printed with nothing before them.
    const bool is_label = element.kind == Element::Kind::Label && element.line != nullptr && element.text.empty()
        && !base::trim(element.line->text).starts_with(element.label);
    auto heading = is_label ? parse_heading(element.line->text) : std::nullopt;
    return heading && heading->level.empty() && heading->part == 0 ? heading : std::nullopt;
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/heading/heading.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

bool is_numbered_item(const Element &element)
{
    return element.kind == Element::Kind::Heading && element.heading->level.empty() && element.heading->part == 0
        && is_item_numbering(element.heading->numbering);
}

/// The line of an item may go on below: it fills its width, or leaves a bracket open.
bool may_be_wrapped(const Element &element)
{
    constexpr int shortest_line = 48; ///< in columns
    if (element.line == nullptr || !(is_numbered_item(element) || element.kind == Element::Kind::Bullet))
        return false;
    const std::string &text = element.line->text;
    const bool may_be_wide =
        std::cmp_greater_equal(text.size(), shortest_line); // no character is wider than its bytes are many
    return (may_be_wide && base::display_width(text) >= shortest_line) || base::count_open_brackets(text) > 0;
}

bool ends_with_bracket(std::string_view text)
{
    constexpr std::string_view brackets[] = {"）", ")", "】", "］", "]", "〕", "》"};
    return std::ranges::any_of(brackets, [&](auto bracket) { return base::has_ending(text, bracket); });
}

/// Where the lines end that go on with the item at `at`, the last of which ends with a bracket; `at` where none do.
/// A line longer than the item's own begins a text below a title.
std::size_t end_of_item(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t most_lines = 6;
    constexpr int ragged_edge = 4; ///< in columns
    const Element &item = elements[at];
    if (ends_with_bracket(item.text))
        return at;
    const int width = base::display_width(item.line->text);
    for (std::size_t next = at + 1; next < elements.size() && next - at <= most_lines; ++next) {
        const Element &line = elements[next];
        const bool goes_on = line.kind == Element::Kind::Text && line.line != nullptr && line.blank_above == 0
            && line.indent > item.indent && base::display_width(line.line->text) <= width + ragged_edge;
        if (!goes_on)
            return at;
        if (ends_with_bracket(line.text))
            return next + 1;
    }
    return at;
}

/// True where departments stand behind the last sentence.
bool names_who_acts(const Heading &heading)
{
    return !heading.departments.empty() && heading.title.ends_with("。");
}

/// The item with the lines below it; false where these make no action of it.
bool join_action(Element &item, std::string_view rest)
{
    const bool is_numbered = is_numbered_item(item);
    const std::string text = (is_numbered ? std::string(base::trim(item.line->text)) : item.text) + std::string(rest);
    auto heading = parse_heading(is_numbered ? text : "1 " + text);
    if (!heading || !names_who_acts(*heading))
        return false;
    item.text = text;
    if (is_numbered)
        item.heading = std::move(heading);
    return true;
}

} // namespace

void join_wrapped_actions(std::vector<Element> &elements)
{
    auto kept = elements.begin(); // behind the last element that stays
    for (std::size_t at = 0; at < elements.size();) {
        const std::size_t end = may_be_wrapped(elements[at]) ? end_of_item(elements, at) : at;
        std::string rest;
        for (std::size_t i = at + 1; i < end; ++i)
            rest += elements[i].text;
        const bool is_joined = end > at && join_action(elements[at], rest);
        const auto element = std::next(elements.begin(), static_cast<std::ptrdiff_t>(at));
        if (kept != element)
            *kept = std::move(*element);
        ++kept;
        at = is_joined ? end : at + 1;
    }
    elements.erase(kept, elements.end());
}

} // namespace taikei::reader

#include "reader/walk/title_lines.hpp"

#include "base/text.hpp"
#include "reader/heading/heading_title.hpp"

#include <string>
#include <utility>

namespace taikei::reader {
namespace {

/// A label has lost its brackets; the title keeps them.
std::string printed_title(const Element &element)
{
    if (element.kind == Element::Kind::Text)
        return element.text;
    const bool is_line = element.line != nullptr && base::squeeze(element.line->text).starts_with(element.label);
    return is_line ? base::squeeze(element.line->text) : element.label;
}

/// 施策1 / 地域医療の充実: the title stands below level and number.
bool take_title_below(Way &way, Heading &heading)
{
    constexpr std::size_t longest_title = 180;
    const Element *next = way.next();
    if ((heading.level.empty() && heading.part == 0) || next == nullptr)
        return false;
    const bool is_title =
        next->kind == Element::Kind::Text && next->text.size() <= longest_title && !next->text.ends_with("。");
    const bool is_unknown_label = next->kind == Element::Kind::Label && !next->label_kind && next->text.empty();
    if (!is_title && !is_unknown_label)
        return false;
    if (auto whole = parse_heading("1 " + printed_title(*next))) {
        heading.title = undouble(whole->title);
        heading.departments = std::move(whole->departments);
        heading.tags = std::move(whole->tags);
        heading.sdgs = std::move(whole->sdgs);
    }
    ++way.at;
    return !heading.title.empty();
}

/// (健康・福祉・子育て) on the line below belongs to the title.
void take_bracket_below(Way &way, Heading &heading)
{
    constexpr std::size_t longest_bracket = 100;
    const Element *next = way.next();
    if (next == nullptr || next->kind != Element::Kind::Text || next->blank_above != 0 || heading.level.empty()
        || next->text.size() >= longest_bracket)
        return;
    const std::string narrow = base::narrow(next->text);
    if (!narrow.starts_with("(") || !narrow.ends_with(")"))
        return;
    if (auto whole = parse_heading("1 " + heading.title + ' ' + next->text)) {
        heading.title = std::move(whole->title);
        heading.departments.insert(heading.departments.end(), whole->departments.begin(), whole->departments.end());
        heading.tags.insert(heading.tags.end(), whole->tags.begin(), whole->tags.end());
    }
    ++way.at;
}

/// 【健康・福祉】 between the title and the headings below it: no block stands there that it could head.
void take_field_below(Way &way, Heading &heading)
{
    constexpr std::size_t longest_field = 60; ///< in bytes
    const Element *next = way.next();
    if (next == nullptr || next->kind != Element::Kind::Label || next->label_kind || next->line == nullptr
        || !next->text.empty() || next->blank_above != 0 || heading.level.empty() || way.at + 2 >= way.elements.size())
        return;
    const std::string printed = base::squeeze(next->line->text);
    const bool is_field = printed.size() <= longest_field && printed.starts_with("【") && printed.ends_with("】");
    if (!is_field || way.elements[way.at + 2].kind != Element::Kind::Heading)
        return;
    heading.title += printed;
    ++way.at;
}

} // namespace

bool take_title_lines(Way &way, Heading &heading)
{
    if (heading.title.empty() && !take_title_below(way, heading))
        return false;
    take_bracket_below(way, heading);
    take_field_below(way, heading);
    return true;
}

} // namespace taikei::reader

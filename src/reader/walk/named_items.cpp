#include "reader/walk/named_items.hpp"

#include "base/text.hpp"
#include "document/display_line.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/table/head.hpp"
#include "reader/value/has_figure.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

/// 断熱改修の補助, and neither 対象 nor 令和６年度 nor a clause.
bool may_name_action(const std::string &name)
{
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 24;
    const std::size_t letters = base::length(name);
    return letters >= shortest && letters <= longest && !name.contains("。") && !name.contains("、")
        && !name.contains("：") && !has_figure(name) && !look_up_head(name)->is_known() && !kind_of_label(name)
        && !Lexicon::get().is_department(name);
}

} // namespace

std::optional<NamedItem> named_item(const Element &element)
{
    constexpr std::size_t longest_line = 600; ///< in bytes
    if (element.kind != Element::Kind::Bullet || element.line == nullptr || element.line->text.size() > longest_line
        || !document::has_gap(element.text))
        return std::nullopt;
    const auto segments = document::find_segments(element.line->text);
    if (segments.size() != 2)
        return std::nullopt;
    NamedItem item{std::string(segments[0].text), std::string(segments[1].text),
                   element.line->indent + segments[1].begin};
    take_bullet(item.name);
    return may_name_action(item.name) ? std::optional(std::move(item)) : std::nullopt;
}

std::size_t count_named_items(const std::vector<Element> &elements, std::size_t at)
{
    constexpr std::size_t most_lines = 60;
    constexpr std::size_t shortest_text = 8; ///< in letters
    const auto first = named_item(elements[at]);
    if (!first)
        return 0;
    std::size_t count = 0;
    std::string text; ///< of the item at hand
    const auto is_whole = [&] { return base::length(text) >= shortest_text && text.ends_with("。"); };
    const std::size_t end = std::min(elements.size(), at + most_lines);
    for (std::size_t i = at; i < end; ++i) {
        const Element &element = elements[i];
        if (i > at && element.blank_above > 0)
            break;
        const bool goes_on = element.kind == Element::Kind::Text && element.indent > elements[at].indent;
        if (goes_on) {
            text += element.text;
            continue;
        }
        if (element.kind != Element::Kind::Bullet)
            break;
        const auto item = named_item(element);
        if (!item || item->column != first->column || (count > 0 && !is_whole()))
            return 0;
        text = item->text;
        ++count;
    }
    return is_whole() ? count : 0;
}

} // namespace taikei::reader

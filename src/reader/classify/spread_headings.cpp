#include "reader/classify/second_look.hpp"

#include "reader/classify/label.hpp"
#include "reader/classify/take_off.hpp"
#include "reader/heading/heading.hpp"
#include "reader/table/head.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// The text of a short line that may be a heading's title, whether or not the format marks it as a heading.
std::string_view title_text(const Element &element)
{
    if (element.kind == Element::Kind::Text)
        return element.text;
    const bool is_unknown_label = element.kind == Element::Kind::Label && !element.label_kind && element.text.empty();
    return is_unknown_label ? std::string_view(element.label) : std::string_view();
}

/// The heading of this element and the two below it; none where they are no heading in three lines.
std::optional<Heading> spread_heading(const Element &level, const Element &code, const Element &title)
{
    constexpr std::size_t longest_title = 120;
    const bool is_spread = level.kind == Element::Kind::Label && level.label_kind && level.text.empty()
        && is_level_label(level.label) && is_bare_code(title_text(code)) && !title_text(title).empty()
        && title_text(title).size() <= longest_title;
    if (!is_spread)
        return std::nullopt;
    return parse_heading(level.label + ' ' + std::string(title_text(code)) + ' ' + std::string(title_text(title)));
}

/// 基本目標１ / 【数値目標】 / 地域の資源を生かし、…: a title beside its level, set so large that extraction took what
/// stands below the level first. What such a label heads is a table, so that text can only be the title.
bool is_label_before_title(const std::vector<Element> &elements, std::size_t label)
{
    constexpr std::size_t longest_title = 120; ///< in bytes
    const Element &level = elements[label - 1];
    const Element &between = elements[label];
    const Element &title = elements[label + 1];
    const bool lacks_title = level.kind == Element::Kind::Heading && !level.heading->level.empty()
        && !level.heading->code.empty() && level.heading->title.empty();
    const bool is_between = between.kind == Element::Kind::Label && between.decorated && between.text.empty()
        && between.label_kind == LabelKind::Indicators;
    const bool is_title = title.kind == Element::Kind::Text && title.blank_above > 0
        && title.text.size() <= longest_title && !title.text.contains("。") && !title.text.contains("：");
    const bool is_alone = label + 2 >= elements.size() || elements[label + 2].kind != Element::Kind::Text
        || elements[label + 2].blank_above > 0;
    return lacks_title && is_between && is_title && (is_alone || look_up_head(elements[label + 2].text)->is_known());
}

} // namespace

void join_spread_headings(std::vector<Element> &elements)
{
    for (std::size_t i = 1; i + 1 < elements.size(); ++i) {
        if (is_label_before_title(elements, i))
            std::swap(elements[i], elements[i + 1]);
    }
    std::vector<bool> joined(elements.size(), false);
    for (std::size_t i = 0; i + 2 < elements.size(); ++i) {
        Element &element = elements[i];
        auto heading = spread_heading(element, elements[i + 1], elements[i + 2]);
        if (!heading)
            continue;
        element.kind = Element::Kind::Heading;
        element.heading = std::move(heading);
        element.size = std::max({element.size, elements[i + 1].size, elements[i + 2].size});
        element.place.last_line = elements[i + 2].place.last_line;
        joined[i + 1] = joined[i + 2] = true;
        i += 2;
    }
    take_off(elements, joined);
}

} // namespace taikei::reader

#include "reader/classify/second_look.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <span>
#include <string_view>

/// Worksheets and CSV files hold running text in cells of several lines, and boxes do. What a cell says is one text.
namespace taikei::reader {
namespace {

bool begins_cell(const Element &element)
{
    return element.line != nullptr && element.line->cell_line == 1;
}

/// The elements of the cell whose first line is at `at`.
std::span<Element> cell_at(std::vector<Element> &elements, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < elements.size() && elements[end].line != nullptr && elements[end].line->cell_line > 1)
        ++end;
    return std::span(elements).subspan(at, end - at);
}

bool holds_sentence(std::span<const Element> cell)
{
    return std::ranges::any_of(cell, [](const Element &element) { return element.line->text.contains("。"); });
}

bool is_open_label(const Element &element)
{
    return element.kind == Element::Kind::Label && element.text.empty();
}

bool opens_prose(const Element &label)
{
    return !label.label_kind || *label.label_kind == LabelKind::Prose;
}

/// What stands above a cell, but for text that goes on there.
enum class Above { Nothing, Prose, Heading };

Above passed(Above above, const Element &element)
{
    switch (element.kind) {
    case Element::Kind::Text:
    case Element::Kind::Bullet:
    case Element::Kind::Note: return above;
    case Element::Kind::Label: return opens_prose(element) ? Above::Prose : Above::Nothing;
    case Element::Kind::Heading: return Above::Heading;
    default: return Above::Nothing;
    }
}

/// A page's width was typed into the cell: every line of its sentences that ends none is as long as the longest.
bool is_wrapped_by_hand(std::span<const Element> cell)
{
    constexpr int wrapping_play = 4; ///< in display columns: how much shorter a full line may be
    int widest = 0;
    for (const Element &element : cell)
        widest = std::max(widest, base::display_width(element.line->text));
    bool goes_on = false;
    if (!holds_sentence(cell))
        return false;
    for (const Element &element : cell.first(cell.size() - 1)) {
        const std::string_view text = base::trim(element.line->text);
        if (text.ends_with("。"))
            continue;
        if (base::display_width(text) < widest - wrapping_play)
            return false;
        goes_on = true;
    }
    return goes_on;
}

/// A number, a note or a word in brackets further down in a text is part of it.
void make_text(Element &element)
{
    const bool is_number = element.kind == Element::Kind::Heading && element.heading && element.heading->level.empty()
        && element.heading->part == 0;
    if (!is_number && element.kind != Element::Kind::Note && element.kind != Element::Kind::Term)
        return;
    const bool is_item = is_number && element.heading->title.contains("。");
    element.kind = is_item ? Element::Kind::Bullet : Element::Kind::Text;
    element.text = is_item ? element.heading->title : std::string(base::trim(element.line->text));
    element.label.clear();
    element.heading.reset();
}

void make_one_text(std::span<Element> cell)
{
    const bool is_wrapped = is_wrapped_by_hand(cell);
    for (Element &element : cell) {
        make_text(element);
        element.is_whole_line = !is_wrapped;
    }
}

} // namespace

void settle_cell_texts(std::vector<Element> &elements)
{
    Above above = Above::Nothing;
    for (std::size_t at = 0; at < elements.size(); ++at) {
        const bool is_first = begins_cell(elements[at]);
        std::span<Element> cell = is_first ? cell_at(elements, at) : std::span<Element>();
        if (is_first && is_open_label(cell.front())) {
            above = passed(above, cell.front());
            cell = cell.subspan(1);
        } else if (cell.size() == 1) {
            cell = {};
        }
        const bool is_prose = above == Above::Prose || (above == Above::Heading && holds_sentence(cell));
        if (!cell.empty() && is_prose)
            make_one_text(cell);
        above = passed(above, elements[at]);
    }
}

void find_cell_heads(std::vector<Element> &elements)
{
    constexpr std::size_t longest_head = 120;
    for (std::size_t at = 0; at + 1 < elements.size(); ++at) {
        Element &head = elements[at];
        const Element &text = elements[at + 1];
        const bool is_phrase = head.kind == Element::Kind::Text && begins_cell(head) && head.blank_above > 0
            && head.text.size() <= longest_head && !head.text.contains("。") && !head.text.contains("、");
        if (!is_phrase || text.kind != Element::Kind::Text || !begins_cell(text) || text.blank_above > 0
            || !holds_sentence(cell_at(elements, at + 1)))
            continue;
        head.kind = Element::Kind::Label;
        head.label = base::squeeze(head.text);
        head.text.clear();
    }
}

} // namespace taikei::reader

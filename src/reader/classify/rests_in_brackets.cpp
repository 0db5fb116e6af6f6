#include "base/text.hpp"
#include "reader/classify/second_look.hpp"

namespace taikei::reader {
namespace {

/// Text that opens a bracket and does not close it.
bool leaves_bracket_open(const Element &element)
{
    const bool is_text = element.kind == Element::Kind::Text || element.kind == Element::Kind::Bullet;
    return is_text && element.line != nullptr && base::count_open_brackets(element.text) > 0;
}

/// A line that closes more brackets than it opens, right below another.
bool closes_bracket(const Element &element)
{
    return element.line != nullptr && element.blank_above == 0 && !element.starts_page
        && base::count_open_brackets(element.line->text) < 0;
}

} // namespace

void return_rests_in_brackets(std::vector<Element> &elements)
{
    for (std::size_t i = 1; i < elements.size(); ++i) {
        Element &element = elements[i];
        const bool is_headed = element.kind == Element::Kind::Heading || element.kind == Element::Kind::Label;
        if (!is_headed || !leaves_bracket_open(elements[i - 1]) || !closes_bracket(element))
            continue;
        element.kind = Element::Kind::Text;
        element.text = base::trim(element.line->text);
        element.label.clear();
        element.label_kind.reset();
        element.heading.reset();
        element.decorated = false;
    }
}

} // namespace taikei::reader

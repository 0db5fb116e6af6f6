#include "reader/classify/second_look.hpp"

#include "base/text.hpp"

#include <utility>

namespace taikei::reader {
namespace {

bool is_bold_only(const Element &element)
{
    return element.kind == Element::Kind::Label && !element.label_kind && element.decorated && element.line != nullptr
        && element.line->kind != document::Line::Kind::Heading && base::trim(element.line->text) == element.label;
}

} // namespace

void return_bold_texts(std::vector<Element> &elements)
{
    for (std::size_t i = 1; i < elements.size(); ++i) {
        const Element &above = elements[i - 1];
        const auto next = i + 1 < elements.size() ? elements[i + 1].kind : Element::Kind::Heading;
        const bool fills_label = (next == Element::Kind::Label || next == Element::Kind::Heading)
            && above.kind == Element::Kind::Label && above.label_kind == LabelKind::Prose && above.text.empty();
        const bool is_caption = next == Element::Kind::Table || next == Element::Kind::Source;
        if (!is_bold_only(elements[i]) || (!fills_label && !is_caption))
            continue;
        elements[i].kind = Element::Kind::Text;
        elements[i].text = std::exchange(elements[i].label, {});
        elements[i].decorated = false;
    }
}

} // namespace taikei::reader

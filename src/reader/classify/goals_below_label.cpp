#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/take_off.hpp"
#include "reader/content/sustainable_goals.hpp"

#include <cstddef>

namespace taikei::reader {
namespace {

bool is_label_of_goals(const Element &element)
{
    return element.kind == Element::Kind::Label && element.text.empty() && element.label_kind == LabelKind::Furniture
        && base::fold_tight(element.label).contains("SDGs");
}

} // namespace

void join_goals_below_label(std::vector<Element> &elements)
{
    std::vector<bool> joined(elements.size(), false);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Element &label = elements[i];
        if (!is_label_of_goals(label))
            continue;
        for (; i + 1 < elements.size(); ++i) {
            const Element &below = elements[i + 1];
            if (below.line == nullptr || !are_numbers_of_goals(below.line->text))
                break;
            label.text += (label.text.empty() ? "" : "、") + below.line->text;
            joined[i + 1] = true;
        }
    }
    take_off(elements, joined);
}

} // namespace taikei::reader

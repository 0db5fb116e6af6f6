#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/second_look.hpp"

#include <utility>

namespace taikei::reader {
namespace {

/// 令和５年度の, alone on its line: the beginning of a label in a narrow cell.
bool begins_label(const Element &element)
{
    constexpr std::size_t longest = 30; ///< in bytes
    return element.kind == Element::Kind::Text && element.line != nullptr && element.text.size() <= longest
        && element.text.ends_with("年度の");
}

} // namespace

void join_wrapped_labels(std::vector<Element> &elements)
{
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        Element &label = elements[i + 1];
        const bool is_rest = label.kind == Element::Kind::Label && label.label_kind == LabelKind::Prose
            && label.blank_above == 0 && label.line != nullptr;
        if (!begins_label(elements[i]) || !is_rest)
            continue;
        label.label = base::squeeze(elements[i].text + label.label);
        label.decorated = true;
        label.blank_above = elements[i].blank_above;
        label.starts_page = elements[i].starts_page;
        elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace taikei::reader

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
    auto kept = elements.begin(); // behind the last element that stays
    for (auto at = elements.begin(); at != elements.end(); ++at) {
        const bool is_rest = at->kind == Element::Kind::Label && at->label_kind == LabelKind::Prose
            && at->blank_above == 0 && at->line != nullptr;
        if (is_rest && kept != elements.begin() && begins_label(*(kept - 1))) {
            const Element &above = *--kept;
            at->label = base::squeeze(above.text + at->label);
            at->decorated = true;
            at->blank_above = above.blank_above;
            at->starts_page = above.starts_page;
        }
        if (kept != at)
            *kept = std::move(*at);
        ++kept;
    }
    elements.erase(kept, elements.end());
}

} // namespace taikei::reader

#include "base/text.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace taikei::reader {
namespace {

std::string actor_of(const Element &element)
{
    if (element.kind != Element::Kind::Label || !element.text.empty() || element.label_kind == LabelKind::Roles)
        return {};
    return Lexicon::get().actor_of_label(base::fold_tight(element.label));
}

bool names_private_actor(const std::string &actor)
{
    return std::ranges::any_of(base::split(actor, "・"),
                               [](std::string_view name) { return Lexicon::get().is_private_actor(name); });
}

} // namespace

void find_actor_labels(std::vector<Element> &elements)
{
    const bool has_private =
        std::ranges::any_of(elements, [](const Element &element) { return names_private_actor(actor_of(element)); });
    for (Element &element : elements) {
        // What the public side does is the plan's own work where nobody else is named.
        if (!actor_of(element).empty())
            element.label_kind = has_private ? LabelKind::Roles : LabelKind::Measures;
    }
}

} // namespace taikei::reader

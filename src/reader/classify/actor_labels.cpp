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
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string actor = actor_of(elements[i]);
        if (actor.empty())
            continue;
        // A table has the plan's own work, and so has what the public side does where nobody else is named.
        const bool has_table = i + 1 < elements.size() && elements[i + 1].kind == Element::Kind::Table;
        const bool is_role = has_private && !has_table;
        elements[i].label_kind = is_role ? LabelKind::Roles : LabelKind::Measures;
    }
}

} // namespace taikei::reader

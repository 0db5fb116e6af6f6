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

/// 市民・事業者の取組 right above 市民, the first of them: what both do follows, whoever is named first.
bool heads_roles_of_actors(const Element &element, const Element &next)
{
    constexpr std::size_t longest = 90; ///< in bytes
    constexpr std::size_t longest_actor = 45; ///< in bytes
    const bool may_head =
        (element.kind == Element::Kind::Text || (element.kind == Element::Kind::Label && !element.label_kind))
        && element.line != nullptr && element.line->text.size() <= longest;
    const bool may_name = (next.kind == Element::Kind::Text || next.kind == Element::Kind::Label)
        && next.line != nullptr && next.blank_above == 0 && next.line->text.size() <= longest_actor;
    if (!may_head || !may_name)
        return false;
    const std::string actors = Lexicon::get().actor_of_label(base::fold_tight(element.line->text));
    const auto names = base::split(actors, "・");
    return names.size() > 1 && names.front() == base::fold_tight(next.line->text);
}

} // namespace

void find_actor_labels(std::vector<Element> &elements)
{
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        Element &element = elements[i];
        if (!heads_roles_of_actors(element, elements[i + 1]))
            continue;
        element.label = base::squeeze(element.line->text);
        element.kind = Element::Kind::Label;
        element.label_kind = LabelKind::Roles;
        element.text.clear();
    }
    const bool has_private =
        std::ranges::any_of(elements, [](const Element &element) { return names_private_actor(actor_of(element)); });
    for (Element &element : elements) {
        // What the public side does is the plan's own work where nobody else is named.
        if (!actor_of(element).empty())
            element.label_kind = has_private ? LabelKind::Roles : LabelKind::Measures;
    }
}

} // namespace taikei::reader

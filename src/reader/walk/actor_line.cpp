#include "reader/walk/actor_line.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

std::string without_brackets(std::string actor)
{
    for (const auto &[left, right] : {std::pair<std::string_view, std::string_view>{"【", "】"},
                                      {"〈", "〉"},
                                      {"＜", "＞"},
                                      {"［", "］"},
                                      {"《", "》"}}) {
        if (actor.starts_with(left) && actor.ends_with(right))
            actor = actor.substr(left.size(), actor.size() - left.size() - right.size());
    }
    return actor;
}

/// ４ 計画の進行管理 behind ３ 各主体の役割: the next part of the document. Actors have their numbers in brackets.
bool is_numbered_part(std::string_view text)
{
    const auto heading = parse_heading(text);
    return heading && heading->level.empty() && !heading->title.empty()
        && (heading->numbering == Numbering::Plain || heading->numbering == Numbering::Dotted);
}

} // namespace

bool open_actor(Way &way, const Element &element)
{
    constexpr std::size_t longest_actor = 75;
    const Element *next = way.next();
    if (!way.reading.label || way.reading.label->kind != LabelKind::Roles || way.draft.current == no_node
        || element.line == nullptr || next == nullptr || is_numbered_part(base::trim(element.line->text)))
        return false;
    std::string actor = base::squeeze(element.line->text);
    const std::string bullet = take_bullet(actor);
    // ◇ right below 市民: one of the items.
    const bool is_item = !bullet.empty() && !way.reading.label->actor.empty() && !way.reading.label->actor_has_bullet;
    actor = without_brackets(std::move(actor));
    const bool is_text = next->kind == Element::Kind::Text || next->kind == Element::Kind::Bullet;
    if (is_item || actor.empty() || actor.size() > longest_actor || actor.contains("。") || !is_text
        || (!bullet.empty() && next->bullet == bullet))
        return false;
    model::Role role;
    role.actor = actor;
    role.source.place = element.place;
    add_role(way.reading, way.draft.current, std::move(role));
    way.reading.label->actor = actor;
    way.reading.label->actor_has_bullet = !bullet.empty();
    return true;
}

} // namespace taikei::reader

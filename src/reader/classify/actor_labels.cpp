#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/named_actor.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

std::string actor_of(const Element &element)
{
    if (element.kind != Element::Kind::Label || !element.text.empty() || element.label_kind == LabelKind::Roles)
        return {};
    return Lexicon::get().actor_of_label(element.label);
}

bool names_private_actor(const std::string &actor)
{
    return !actor.empty() && std::ranges::any_of(Lexicon::actors_in(actor), [](std::string_view name) {
        return Lexicon::get().is_private_actor(name);
    });
}

/// An item or a sentence, and no further head.
bool tells_what_is_done(const Element &element)
{
    return element.kind == Element::Kind::Bullet
        || (element.kind == Element::Kind::Text && element.text.contains("。"));
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
    const std::string &printed = element.kind == Element::Kind::Label ? element.label : element.line->text;
    const std::string actors = Lexicon::get().actor_of_label(printed);
    const auto names = base::split(actors, "・");
    return names.size() > 1 && names.front() == base::fold_tight(next.line->text);
}

/// A line that may head what somebody does.
struct ActorHead {
    std::size_t element = 0;
    std::string actor;
    bool is_bare = false; ///< 【市民】, 自助, 市民: the actor alone
    bool is_plain = false; ///< 市民: without anything that marks it as a head
};

/// 市民 of the line 市民の取組, ■市民の取組（自助）, 【市民】, 市民 or 自助; none where the line is anything else.
std::optional<ActorHead> actor_head(const std::vector<Element> &elements, std::size_t at)
{
    const Element &element = elements[at];
    const bool is_label = element.kind == Element::Kind::Label && !element.label_kind;
    const bool is_line = element.kind == Element::Kind::Text
        || (element.kind == Element::Kind::Bullet && is_strong_bullet(element.bullet));
    const std::string &printed = is_label ? element.label : element.text;
    if (!(is_label || is_line) || (is_label && !element.text.empty()) || element.line == nullptr
        || printed.contains("。") || at + 1 == elements.size() || !tells_what_is_done(elements[at + 1]))
        return std::nullopt;
    const auto named = named_actor(bare_label(printed));
    if (!named)
        return std::nullopt;
    std::string actor = base::fold_tight(named->name);
    const bool is_plain = named->is_bare && !(is_label && element.decorated) && !Lexicon::get().is_kind_of_help(actor);
    return ActorHead{at, std::move(actor), named->is_bare, is_plain};
}

/// 市民, 市民, 市民: such a line heads what somebody does where it comes again and again.
std::map<std::string, int> count_plain_heads(const std::vector<Element> &elements)
{
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (const auto head = actor_head(elements, i); head && head->is_plain)
            ++counts[head->actor];
    }
    return counts;
}

/// Several heads, of different actors: somebody of the public acts, and where the heads are actors' names alone, the
/// public side does, too.
bool share_the_work(const std::vector<ActorHead> &run)
{
    const Lexicon &lexicon = Lexicon::get();
    const auto is_private = [](const ActorHead &head) { return names_private_actor(head.actor); };
    const auto is_public = [&](const ActorHead &head) {
        return lexicon.is_public_actor(head.actor) || lexicon.is_kind_of_help(head.actor);
    };
    const bool is_any_bare = std::ranges::any_of(run, &ActorHead::is_bare);
    return run.size() > 1 && std::ranges::any_of(run, is_private)
        && (!is_any_bare || std::ranges::any_of(run, is_public));
}

/// 市民の取組 and, some lines below, 市の取組, each alone on its line above what they do: heads, though no bracket and
/// no bullet says so. So are 【市民】 and 【市】, and 市民 and 市 where they come again and again. Not where a heading
/// parts them.
void find_heads_of_actors(std::vector<Element> &elements)
{
    constexpr int fewest_plain = 3;
    constexpr std::size_t farthest = 25;
    constexpr std::size_t most_actors = 12;
    std::vector<ActorHead> run;
    const auto close = [&] {
        if (share_the_work(run)) {
            for (const ActorHead &head : run) {
                Element &element = elements[head.element];
                if (element.kind != Element::Kind::Label)
                    element.label = bare_label(element.text);
                element.decorated = element.decorated || !element.bullet.empty();
                element.kind = Element::Kind::Label;
                element.label_kind = LabelKind::Roles;
                element.bullet.clear();
                element.text.clear();
            }
        }
        run.clear();
    };
    const auto plain_heads = count_plain_heads(elements);
    bool in_roles = false; // where the walk finds the actors, whatever they are called
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i].kind == Element::Kind::Heading
            || (elements[i].kind == Element::Kind::Label && elements[i].label_kind))
            in_roles =
                elements[i].label_kind == LabelKind::Roles && Lexicon::get().actor_of_label(elements[i].label).empty();
        const bool is_far = !run.empty() && i - run.back().element > farthest;
        if (is_far || elements[i].kind == Element::Kind::Heading)
            close();
        auto head = actor_head(elements, i);
        if (!head || in_roles || (head->is_plain && plain_heads.at(head->actor) < fewest_plain))
            continue;
        const auto is_same = [&](const ActorHead &other) { return other.actor == head->actor; };
        if (run.size() == most_actors || std::ranges::any_of(run, is_same))
            close();
        run.push_back(*std::move(head));
    }
    close();
}

} // namespace

void find_actor_labels(std::vector<Element> &elements)
{
    find_heads_of_actors(elements);
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
        Element &element = elements[i];
        if (!heads_roles_of_actors(element, elements[i + 1]))
            continue;
        if (element.kind != Element::Kind::Label) // ＜…＞ has left its brackets
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

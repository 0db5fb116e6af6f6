#include "reader/classify/second_look.hpp"

#include "reader/classify/named_actor.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace taikei::reader {
namespace {

/// 市民, 事業者・団体 alone on its line; empty for anything else.
std::string lone_actor(const Element &element)
{
    const bool is_label = element.kind == Element::Kind::Label && element.text.empty();
    if ((element.kind != Element::Kind::Text && !is_label) || element.line == nullptr)
        return {};
    const auto named = named_actor(is_label ? element.label : element.text);
    return named && named->is_bare ? named->name : std::string();
}

/// What each of the actors does, from lines that go round: none where they do not come out even.
std::vector<std::string> texts_in_turn(const std::vector<Element> &elements, std::size_t first, std::size_t end,
                                       std::size_t actors)
{
    std::vector<std::string> texts(actors);
    while (first < end) {
        for (std::string &text : texts) {
            if (text.ends_with("。"))
                continue;
            if (first == end)
                return {};
            text += elements[first++].text;
        }
        if (first < end && std::ranges::all_of(texts, [](const auto &text) { return text.ends_with("。"); }))
            return {};
    }
    const bool is_even = std::ranges::all_of(texts, [](const auto &text) { return text.ends_with("。"); });
    return is_even ? texts : std::vector<std::string>();
}

} // namespace

void settle_roles_in_turn(std::vector<Element> &elements)
{
    constexpr std::size_t fewest_actors = 2;
    constexpr std::size_t most_lines = 60;
    std::vector<Element> settled;
    std::size_t done = 0; ///< up to here they are settled
    const auto settle_up_to = [&](std::size_t end) {
        for (; done < end; ++done)
            settled.push_back(std::move(elements[done]));
    };
    for (std::size_t at = 0; at + fewest_actors < elements.size(); ++at) {
        if (elements[at].kind != Element::Kind::Label || elements[at].label_kind != LabelKind::Roles
            || !elements[at].text.empty())
            continue;
        std::vector<Element> actors;
        std::size_t first = at + 1;
        for (; first < elements.size() && !lone_actor(elements[first]).empty(); ++first) {
            if (first > at + 1 && elements[first].blank_above == 0)
                break;
            Element &actor = actors.emplace_back(elements[first]);
            actor.label = lone_actor(elements[first]);
            actor.kind = Element::Kind::Label;
            actor.label_kind.reset();
            actor.text.clear();
        }
        std::size_t end = first;
        while (end < elements.size() && end - first < most_lines && elements[end].blank_above > 0
               && elements[end].line != nullptr && lone_actor(elements[end]).empty()
               && (elements[end].kind == Element::Kind::Text || elements[end].kind == Element::Kind::Bullet))
            ++end;
        if (actors.size() < fewest_actors || end < first + actors.size())
            continue;
        const auto texts = texts_in_turn(elements, first, end, actors.size());
        if (texts.empty())
            continue;
        settle_up_to(at + 1);
        for (std::size_t k = 0; k < actors.size(); ++k) {
            settled.push_back(std::move(actors[k]));
            Element &text = settled.emplace_back(elements[first + k]);
            text.kind = Element::Kind::Text;
            text.text = texts[k];
        }
        done = end;
        at = end - 1;
    }
    if (done == 0)
        return;
    settle_up_to(elements.size());
    elements = std::move(settled);
}

} // namespace taikei::reader

#include "reader/loose/torn_roles.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/lexicon.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace taikei::reader {
namespace {

/// …図ります。医療機関: an actor glued behind the sentence is cut off; empty where there is none.
std::string take_glued_actor(std::string &text)
{
    constexpr std::size_t longest_actor = 90;
    constexpr std::string_view stop = "。";
    const auto at = text.rfind(stop);
    if (at == std::string::npos)
        return {};
    std::string actor(base::trim(std::string_view(text).substr(at + stop.size())));
    if (actor.size() > longest_actor)
        return {};
    if (!actor.empty())
        text.resize(at + stop.size());
    return actor;
}

bool is_public(std::string_view actor)
{
    return Lexicon::get().is_public_actor(base::fold_tight(actor));
}

/// An actor goes on behind a line break, unless a closing bracket ended it: 事業者（商店街 / など）.
bool ends_actor(std::string_view above, std::string_view line)
{
    return (above.ends_with("）") || above.ends_with(")")) && !line.starts_with("など") && !line.starts_with("、");
}

} // namespace

bool is_vertical(const LineGroup &group)
{
    return std::ranges::all_of(group.lines, [](const auto &line) { return base::length(line) == 1; });
}

void TornRoles::add_texts(const LineGroup &group)
{
    std::vector<std::string> items;
    for (const auto &line : group.lines) {
        std::string item = line;
        if (!take_bullet(item).empty() || items.empty())
            items.push_back(item);
        else
            items.back() += item;
    }
    std::string actor = take_glued_actor(items.back());
    if (actor.empty())
        m_texts.push_back({std::move(items), group.place});
    else
        m_roles.push_back({std::move(actor), std::move(items), group.place});
}

void TornRoles::add_actors(const LineGroup &group)
{
    if (is_vertical(group)) {
        std::string &name = m_groups.emplace_back();
        for (const auto &line : group.lines)
            name += line;
        return;
    }
    std::vector<std::string> actors;
    for (const auto &line : group.lines) {
        if (actors.empty() || ends_actor(actors.back(), line))
            actors.push_back(line);
        else
            actors.back() += line;
    }
    m_actors.push_back(std::move(actors));
}

void TornRoles::finish()
{
    const NodeIndex node = m_reading.node();
    pair_up();
    for (const auto &role : m_roles)
        add_role(m_reading, node, as_role(role));
}

model::Role TornRoles::as_role(const Role &role) const
{
    model::Role entry;
    entry.actor = base::squeeze(role.actor);
    for (const auto &item : role.items)
        entry.text += (entry.text.empty() ? "" : "\n") + item;
    for (const auto &name : m_groups) {
        if (Lexicon::get().is_public_group(name) == is_public(entry.actor))
            entry.group = name;
    }
    entry.source.place = role.place;
    entry.source.confidence = m_confidence;
    return entry;
}

void TornRoles::pair_up()
{
    const auto actors = list_actors();
    find_if_out_of_step(actors.size());
    merge_surplus_texts(actors);
    for (std::size_t i = 0; i < std::min(actors.size(), m_texts.size()); ++i)
        m_roles.push_back({actors[i], m_texts[i].items, m_texts[i].place});
}

std::vector<std::string> TornRoles::list_actors()
{
    std::vector<std::string> actors;
    std::vector<std::size_t> shared;
    for (const auto &group : m_actors) {
        if (group.size() > 1)
            shared.push_back(actors.size());
        actors.insert(actors.end(), group.begin(), group.end());
    }
    for (const std::size_t at : shared) {
        if (m_texts.size() < actors.size() && at < m_texts.size())
            part_shared_texts(at);
    }
    return actors;
}

void TornRoles::part_shared_texts(std::size_t at)
{
    Texts &first = m_texts[at];
    if (first.items.size() < 2)
        return;
    Texts second{{std::move(first.items.back())}, first.place};
    first.items.pop_back();
    m_texts.insert(m_texts.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
}

void TornRoles::find_if_out_of_step(std::size_t actors)
{
    if (actors == m_texts.size())
        return;
    m_confidence = 0.4;
    m_reading.draft.find("roles-out-of-step",
                         std::to_string(m_texts.size()) + " texts, " + std::to_string(actors) + " actors",
                         m_texts.empty() ? base::Place{} : m_texts.front().place);
}

void TornRoles::merge_surplus_texts(const std::vector<std::string> &actors)
{
    std::size_t publics = 0;
    while (publics < actors.size() && is_public(actors[actors.size() - 1 - publics]))
        ++publics;
    while (m_texts.size() > actors.size() && actors.size() > publics) {
        const std::size_t into = actors.size() - publics - 1;
        auto &items = m_texts[into].items;
        items.insert(items.end(), m_texts[into + 1].items.begin(), m_texts[into + 1].items.end());
        m_texts.erase(m_texts.begin() + static_cast<std::ptrdiff_t>(into) + 1);
    }
}

} // namespace taikei::reader

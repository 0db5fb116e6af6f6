#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/spelling.hpp"

#include <algorithm>
#include <array>

/// Who does what: the words for residents, others and the public side, and for its offices.
namespace taikei::reader {
namespace {

/// 市民 of 市民一人ひとり, 県民の皆さん, 事業者等.
std::string_view bare_actor(std::string_view name)
{
    constexpr std::array<std::string_view, 8> endings = {"一人ひとり", "一人一人", "ひとりひとり", "のみなさん",
                                                         "の皆さん",   "の皆様",   "など",         "等"};
    for (const std::string_view ending : endings) {
        if (name.size() > ending.size() && name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    }
    return name;
}

} // namespace

bool Lexicon::is_private_actor(std::string_view tight) const
{
    return m_private_actors.contains(tight) || m_private_actors.contains(bare_actor(tight));
}

bool Lexicon::is_public_actor(std::string_view tight) const
{
    if (m_public_actors.contains(tight))
        return true;
    for (const std::string_view ending : {"市", "町", "村", "県", "県(国)", "国(県)", "市役所", "役場"}) {
        if (tight.ends_with(ending) && tight.size() <= ending.size() + 18)
            return true;
    }
    return false;
}

bool Lexicon::names_actors(std::string_view tight) const
{
    const auto names = base::split(tight.substr(0, tight.find('(')), "・");
    return std::ranges::all_of(names, [&](std::string_view name) {
        return !name.empty() && (is_private_actor(name) || is_public_actor(name));
    });
}

std::string Lexicon::actor_of_label(std::string_view printed) const
{
    constexpr std::size_t longest_actor = 45; ///< in bytes
    std::string held;
    const std::string_view tight = in_one_spelling(printed, held);
    for (const std::string &ending : m_actor_endings) {
        if (!tight.ends_with(ending) || tight.size() - ending.size() > longest_actor)
            continue;
        std::string actor(tight.substr(0, tight.size() - ending.size()));
        const std::string bare = actor.substr(0, actor.find('('));
        const auto names = base::split(bare, "・");
        const auto is_private = [&](std::string_view name) { return is_private_actor(name); };
        const bool are_actors = std::ranges::all_of(
            names, [&](std::string_view name) { return is_private(name) || m_public_actors.contains(name); });
        const bool are_all = std::ranges::any_of(names, is_private) && !std::ranges::all_of(names, is_private);
        if (!bare.empty() && are_actors && !are_all) // 市民・事業者・行政の役割 is everybody's
            return actor;
    }
    return {};
}

bool Lexicon::is_office(std::string_view name) const
{
    return std::ranges::any_of(m_office_endings, [&](const auto &ending) { return name.ends_with(ending); });
}

bool Lexicon::heads_offices(std::string_view name) const
{
    return std::ranges::any_of(m_division_endings, [&](const auto &ending) { return name.ends_with(ending); });
}

bool Lexicon::is_facility(std::string_view name) const
{
    return std::ranges::any_of(m_facility_endings, [&](const auto &ending) { return name.ends_with(ending); });
}

bool Lexicon::is_department(std::string_view text) const
{
    const std::string tight = base::fold_tight(text);
    if (tight.size() < 6 || tight.size() > 75 || tight.find("。") != std::string::npos)
        return false;
    return std::ranges::any_of(m_department_endings, [&](const auto &ending) { return tight.ends_with(ending); });
}

} // namespace taikei::reader

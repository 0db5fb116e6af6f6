#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/spelling.hpp"

#include <algorithm>

/// Who does what: the words for residents, others and the public side, and for its offices.
namespace taikei::reader {

std::string_view Lexicon::bare_actor(std::string_view name) const
{
    for (const std::string &tail : m_actor_tails) {
        if (name.size() > tail.size() && name.ends_with(tail))
            return name.substr(0, name.size() - tail.size());
    }
    return name;
}

bool Lexicon::names_all_together(std::string_view label) const
{
    return contains_any(label, m_words_for_all);
}

bool Lexicon::is_private_actor(std::string_view tight) const
{
    return m_private_actors.contains(tight) || m_private_actors.contains(bare_actor(tight));
}

bool Lexicon::is_public_actor(std::string_view tight) const
{
    if (m_public_actors.contains(tight))
        return true;
    constexpr std::size_t longest_name = 18; ///< in bytes, of a city before 市
    return std::ranges::any_of(m_public_endings, [&](const std::string &ending) {
        return tight.ends_with(ending) && tight.size() <= ending.size() + longest_name;
    });
}

std::vector<std::string_view> Lexicon::actors_in(std::string_view tight)
{
    return base::split(tight.substr(0, tight.find('(')), "・");
}

bool Lexicon::names_actors(std::string_view tight) const
{
    return is_public_actor(tight) || std::ranges::all_of(actors_in(tight), [&](std::string_view name) {
               return !name.empty() && (is_private_actor(name) || is_public_actor(name));
           });
}

std::string Lexicon::actor_of_label(std::string_view printed) const
{
    constexpr std::size_t longest_actor = 45; ///< in bytes
    if (!m_actor_ends.may_end(printed))
        return {};
    const std::string folded = base::fold_tight(printed);
    std::string held;
    const std::string_view tight = in_one_spelling(folded, held);
    for (const std::string &ending : m_actor_endings) {
        if (!tight.ends_with(ending) || tight.size() - ending.size() > longest_actor)
            continue;
        std::string actor(tight.substr(0, tight.size() - ending.size()));
        const auto names = actors_in(actor);
        const auto is_private = [&](std::string_view name) { return is_private_actor(name); };
        const bool are_actors = std::ranges::all_of(
            names, [&](std::string_view name) { return is_private(name) || m_public_actors.contains(name); });
        const bool are_all = std::ranges::any_of(names, is_private) && !std::ranges::all_of(names, is_private);
        if (!names.front().empty() && are_actors && !are_all) // 市民・事業者・行政の役割 is everybody's
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

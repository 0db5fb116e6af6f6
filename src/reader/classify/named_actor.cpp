#include "reader/classify/named_actor.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"

namespace taikei::reader {
namespace {

/// 市民（個人） of 市民（個人）の取組, as printed; `tight` is the same, folded.
std::string beginning_that_says(const std::string &printed, const std::string &tight)
{
    for (std::size_t at = 0; at < printed.size();) {
        base::next_code_point(printed, at);
        if (base::fold_tight(std::string_view(printed).substr(0, at)) == tight)
            return printed.substr(0, at);
    }
    return tight;
}

} // namespace

std::optional<NamedActor> named_actor(std::string_view printed)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (printed.empty() || printed.size() > longest)
        return std::nullopt;
    const Lexicon &lexicon = Lexicon::get();
    if (lexicon.names_actors(base::fold_tight(printed)))
        return NamedActor{base::squeeze(printed), true};
    const std::string label = bare_label(printed);
    const std::string actor = lexicon.actor_of_label(label);
    return actor.empty() ? std::nullopt : std::optional(NamedActor{beginning_that_says(label, actor), false});
}

} // namespace taikei::reader

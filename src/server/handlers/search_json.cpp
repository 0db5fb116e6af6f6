#include "render/api/hit_list.hpp"
#include "server/handlers/handlers.hpp"
#include "server/list_answer.hpp"
#include "server/search_parameters.hpp"

namespace taikei::server {

namespace {

constexpr std::size_t usual_hits = 20;
constexpr std::size_t most_hits = 100;
constexpr std::size_t last_position = 20'000; ///< nobody reads on so far, and finding the place costs time

} // namespace

Answer handle_search_json(const Context &context)
{
    const auto words = parse_search_words(context.query);
    if (!words)
        return std::unexpected(bad_parameter(words.error().message));
    if (words->empty())
        return std::unexpected(bad_parameter("The parameter 'q' says what to search for; it is missing."));
    const auto asked = parse_list_parameters(context.query, {"Hit", 0, usual_hits, most_hits});
    if (!asked)
        return std::unexpected(bad_parameter(asked.error().message));
    if (asked->first > last_position)
        return std::unexpected(bad_parameter("The list of hits is read on to the 20,000th; add a word."));
    const auto result = context.shelf.search(*words, static_cast<int>(asked->limit), static_cast<int>(asked->first));
    return json_response(render::hit_list_json(*words, result, *asked));
}

} // namespace taikei::server

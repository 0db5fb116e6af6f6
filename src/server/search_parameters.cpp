#include "server/search_parameters.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace taikei::server {

namespace {

constexpr std::size_t longest_query = 200; ///< code points
constexpr int last_page = 1000;

/// Reads a number parameter in its range, or leaves `value` as it is where the parameter is missing.
base::Result<void> read_number(const std::map<std::string, std::string> &query, const char *name, int most, int &value)
{
    const auto found = query.find(name);
    if (found == query.end())
        return {};
    const std::string &text = found->second;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > most)
        return base::fail(fmt::format("The parameter '{}' must be a number from 1 to {}.", name, most));
    value = number;
    return {};
}

} // namespace

base::Result<std::string> parse_search_words(const std::map<std::string, std::string> &query)
{
    const auto given = query.find("q");
    std::string words = given == query.end() ? std::string() : base::squeeze(given->second);
    if (base::length(words) > longest_query)
        return base::fail(fmt::format("The parameter 'q' may have at most {} characters.", longest_query));
    return words;
}

base::Result<SearchParameters> parse_search_parameters(const std::map<std::string, std::string> &query)
{
    auto words = parse_search_words(query);
    if (!words)
        return std::unexpected(words.error());
    SearchParameters parameters{.query = std::move(*words)};
    if (const auto page = read_number(query, "page", last_page, parameters.page); !page)
        return std::unexpected(page.error());
    return parameters;
}

} // namespace taikei::server

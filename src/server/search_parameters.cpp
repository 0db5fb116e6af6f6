#include "server/search_parameters.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace taikei::server {

namespace {

constexpr std::size_t longest_query = 200; ///< code points
constexpr int last_page = 1000;
constexpr int largest_limit = 100;

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

base::Result<SearchParameters> parse_search_parameters(const std::map<std::string, std::string> &query)
{
    SearchParameters parameters;
    if (const auto words = query.find("q"); words != query.end())
        parameters.query = base::squeeze(words->second);
    if (base::length(parameters.query) > longest_query)
        return base::fail(fmt::format("The parameter 'q' may have at most {} characters.", longest_query));
    if (const auto page = read_number(query, "page", last_page, parameters.page); !page)
        return std::unexpected(page.error());
    if (const auto limit = read_number(query, "limit", largest_limit, parameters.limit); !limit)
        return std::unexpected(limit.error());
    return parameters;
}

} // namespace taikei::server

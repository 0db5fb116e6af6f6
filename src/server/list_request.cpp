#include "server/list_request.hpp"

#include "base/text.hpp"
#include "render/api/openapi.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace taikei::server {

namespace {

std::optional<std::size_t> whole_number(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

base::Result<std::size_t> position_of(const std::string &cursor, int edition)
{
    const std::size_t dash = cursor.find('-');
    const auto of = dash == std::string::npos ? std::nullopt : whole_number(std::string_view(cursor).substr(0, dash));
    const auto position = of ? whole_number(std::string_view(cursor).substr(dash + 1)) : std::nullopt;
    if (!position)
        return base::fail("The parameter 'cursor' must be the 'next' of an answer before.");
    if (*of != static_cast<std::size_t>(edition)) {
        return base::fail(
            fmt::format("The cursor belongs to publication {}, and publication {} is shown here now; begin "
                        "anew, or read on below /publications/{}.",
                        *of, edition, *of));
    }
    return *position;
}

base::Result<std::vector<std::string>> fields_in(const std::string &text, std::string_view entry)
{
    const std::vector<std::string> known = render::keys_of_schema(entry);
    std::vector<std::string> fields;
    for (const std::string_view field : base::split(text, ",")) {
        if (std::ranges::find(known, field) == known.end())
            return base::fail(fmt::format("There is no field '{}'; there are {}.", field, fmt::join(known, ", ")));
        fields.emplace_back(field);
    }
    return fields;
}

} // namespace

base::Result<render::ListParameters> parse_list_parameters(const std::map<std::string, std::string> &query,
                                                           const ListKind &kind)
{
    render::ListParameters parameters{kind.limit, 0, kind.edition, {}};
    if (const auto limit = query.find("limit"); limit != query.end()) {
        const auto number = whole_number(limit->second);
        if (!number || *number < 1 || *number > kind.most)
            return base::fail(fmt::format("The parameter 'limit' must be a number from 1 to {}.", kind.most));
        parameters.limit = *number;
    }
    if (const auto cursor = query.find("cursor"); cursor != query.end()) {
        const auto position = position_of(cursor->second, kind.edition);
        if (!position)
            return std::unexpected(position.error());
        parameters.first = *position;
    }
    if (const auto fields = query.find("fields"); fields != query.end()) {
        auto chosen = fields_in(fields->second, kind.entry);
        if (!chosen)
            return std::unexpected(chosen.error());
        parameters.fields = std::move(*chosen);
    }
    return parameters;
}

} // namespace taikei::server

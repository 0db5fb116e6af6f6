#pragma once

#include "server/list_request.hpp"
#include "server/lookup.hpp"

namespace taikei::server {

Refusal bad_parameter(const std::string &detail);

/// A list of a plan's parts: `make` writes it for the plan that the address names and what is asked of the list.
template <typename Make>
Answer list_of_plan(const Context &context, std::string_view entry, Make make)
{
    const auto view = find_plan(context);
    if (!view)
        return std::unexpected(view.error());
    const int edition = (*view)->published() ? (*view)->published()->summary.number : 0;
    const auto asked = parse_list_parameters(context.query, {entry, edition});
    if (!asked)
        return std::unexpected(bad_parameter(asked.error().message));
    return json_response(make(**view, *asked));
}

} // namespace taikei::server

#pragma once

#include "render/api/list_parameters.hpp"
#include "store/publication_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace taikei::render {

/// What was published and withdrawn after `since`, the oldest first.
std::string change_list_json(const std::vector<store::PublicationSummary> &publications,
                             const std::optional<store::Time> &since, const ListParameters &asked);

} // namespace taikei::render

#pragma once

#include "base/result.hpp"
#include "cli/terminal.hpp"
#include "store/publication_store.hpp"

#include <string>
#include <string_view>
#include <vector>

/// How commands name and show publications.
namespace taikei::cli {

/// "3/2": the second publication of plan 3.
std::string reference_of(const store::PublicationSummary &publication);

/// "3/2", or the first eight or more digits of a fingerprint. Fails where none, or more than one, answers to it.
base::Result<store::PublicationSummary> find_publication(store::PublicationStore &publications,
                                                         std::string_view reference);

std::string publication_table(const std::vector<store::PublicationSummary> &publications, const Terminal &terminal);
/// One line a plan.
std::string publish_text(const std::vector<store::PublishResult> &results);

std::string to_json(const std::vector<store::PublicationSummary> &publications);
std::string to_json(const std::vector<store::PublishResult> &results);

} // namespace taikei::cli

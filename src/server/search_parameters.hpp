#pragma once

#include "base/result.hpp"

#include <map>
#include <string>

namespace taikei::server {

/// What a search asks for.
struct SearchParameters {
    std::string query; ///< q: the words, parted by spaces; empty where nothing is asked yet
    int page = 1; ///< page: from 1
};

/// The words of q, parted by single spaces; empty where nothing is asked. Fails where they are too many to mean
/// anything.
base::Result<std::string> parse_search_words(const std::map<std::string, std::string> &query);

/// Fails where a number is none or out of range, or the words are too many to mean anything.
base::Result<SearchParameters> parse_search_parameters(const std::map<std::string, std::string> &query);

} // namespace taikei::server

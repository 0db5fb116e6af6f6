#pragma once

#include "store/bigram.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::store {

/// What a hit shows: some hundred letters of the body around the words, or the title where only that has them. U+E000
/// and U+E001 stand before and after each match, `…` where something is left out, a space for each line break.
std::string find_passage(std::string_view title, std::string_view body, const std::vector<QueryWord> &words);

} // namespace taikei::store

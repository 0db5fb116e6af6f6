#pragma once

#include "document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// 12, and nothing else on its line: may number a page. `folded` is the folded text of the line.
bool is_number_alone(std::string_view folded);

/// Marks the numbers of pages that no dash, bracket or word tells, and what stands in a foot with them: they are told
/// by growing from page to page. `folded` has the folded text of each block, empty for tables.
void find_page_numbers(const document::Document &document, const std::vector<std::string> &folded,
                       std::vector<bool> &furniture);

} // namespace taikei::reader

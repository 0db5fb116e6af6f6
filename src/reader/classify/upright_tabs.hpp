#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// Marks tabs at the pages' edge that are set upright, a letter a line: 第 / ４ / 章; any others that come again on
/// page after page, with the number that stands apart from them:
///
///     政
///     策
///
///     1
///
///     健
///     康
///
/// `folded` has the folded text of each block, empty for tables.
void find_upright_tabs(const document::Document &document, const std::vector<std::string> &folded,
                       std::vector<bool> &hidden);

} // namespace taikei::reader

#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// Marks the tabs at the side of pages, which text without geometry has as short lines, the same ones beside the number
/// of one page after the other:
///
///     35
///     こども・
///     教育
///     健康・
///     福祉
///
/// `folded` has the folded text of each block, empty for tables.
void find_side_tabs(const document::Document &document, const std::vector<std::string> &folded,
                    std::vector<bool> &furniture);

} // namespace taikei::reader

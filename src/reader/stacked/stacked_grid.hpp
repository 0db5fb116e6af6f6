#pragma once

#include "document/document.hpp"
#include "reader/stacked/cell_line.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace taikei::reader {

/// A table whose heads, and then whose rows, stand one cell a line:
///
///     項目
///     Ｒ４決算
///     Ｒ５決算
///     事業費
///     8,902
///     9,377
///     人件費
///     6,240
///     6,500
///
/// The head of its first column may be missing, and a name that stands for two rows (目標, 実績) is printed once.
struct StackedGrid {
    document::Table table;
    std::size_t end = 0; ///< the line behind it
};

/// The grid that the lines from `at` on, before `end`, are; none where they are none.
std::optional<StackedGrid> find_stacked_grid(const std::vector<CellLine> &lines, std::size_t at, std::size_t end);

} // namespace taikei::reader

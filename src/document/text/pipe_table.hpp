#pragma once

#include "document/assembly.hpp"

#include <span>

namespace taikei::document {

/// Reads a table whose cells are parted by pipes:
///
///     | 区分 | 目標 |        and without outer pipes        区分 | 目標
///     | --- | ---: |                                       ---  | ---:
///     | A \| B | **12** |
///
/// The row of dashes marks the row above it as head; a table without it needs the outer pipes. A head whose cells are
/// all empty is left out. Emphasis and the backslash before a pipe leave the cell, <br> becomes a line break. Gives the
/// number of lines taken, 0 where no table begins here.
base::Result<std::size_t> add_pipe_table(std::span<const SourceLine> lines, Assembly &assembly);

} // namespace taikei::document

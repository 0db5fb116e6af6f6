#pragma once

#include "document/assembly.hpp"
#include "document/document.hpp"
#include "document/source_line.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// How many lines at the beginning of `lines` are rows whose cells stand in order, though not below one another: gaps
/// of two spaces, as many cells a line, words above and figures below. What copying from a PDF leaves of a table:
///
///       指標名  単位  区分  R3年度  R4年度
///       火災件数  件  目標  25  24
///         実績  28  19
///
/// A shorter line is the rest of a row whose first cells are merged. 0 where no such table begins here.
std::size_t count_even_rows(std::span<const SourceLine> lines);

/// The table in the lines that count_even_rows() found.
base::Result<void> read_even_rows(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document

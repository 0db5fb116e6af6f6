#pragma once

#include "document/assembly.hpp"

#include <cstddef>
#include <span>

namespace taikei::document {

/// Whether there is a table, and where it begins.
struct SpaceTableResult {
    bool is_table = false;
    std::size_t lines_before = 0; ///< at the beginning that are not part of the table
};

/// Reads a table from lines that count_space_table_lines() found (document/text/spaces/space_lines.hpp):
///
///       区分                  登録者数    利用者数    運行日数
///                                   人          人          日
///       令和３年度                 412       1,836         121
///
/// Columns are what white space through all lines parts. It is a table only with three lines, or two with three
/// columns, and with a column of values: prose, labels with their texts and lists of short items stay lines. Wrapped
/// cells are joined (wrapped_rows). A cell over several columns, in the head, repeats its text.
base::Result<SpaceTableResult> find_space_table(std::span<const SourceLine> lines, Assembly &assembly, Table &table);

} // namespace taikei::document

#pragma once

#include "document/document.hpp"
#include "reader/columns/column_zone.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Lines that are cells, or pieces of cells, of a table that extraction took apart.
namespace taikei::reader {

/// All lines of the document but furniture; one without text stands for each table. No line that is too long for a cell
/// has words.
std::vector<ColumnLine> lines_of_cells(const document::Document &document, const std::vector<bool> &furniture);

/// Text, a caption, a heading or a label: no line of the table.
bool ends_cells(const ColumnLine &line);

/// 単位 alone: the head of a column that stands on a line of its own.
bool heads_units(const ColumnLine &line);

/// What parts the lines of a text in a cell: nothing within a sentence, a line break behind its end or before a bullet.
std::string_view gap_of_lines(std::string_view above, std::string_view below);

/// 402, －: a figure without a unit, which an age (０歳) has.
bool is_bare_figure(const std::string &word);

/// The rows of a table from its blocks of figures: a block holds whole rows, or as many blocks as there are columns
/// hold one each. Empty where they do not come out even.
std::vector<std::vector<std::string>> rows_of_blocks(const std::vector<std::vector<std::string>> &blocks,
                                                     std::size_t columns);

} // namespace taikei::reader

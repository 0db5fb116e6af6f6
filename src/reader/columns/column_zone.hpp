#pragma once

#include "document/document.hpp"
#include "reader/table/head.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// A line of a table that is printed column by column.
struct ColumnLine {
    std::string text;
    std::vector<std::string> words;
    std::size_t block = 0; ///< lines without a blank line between them are of one block
    std::size_t end = 0; ///< the block of the document behind it
    base::Place place;
    bool may_number_page = false; ///< a number alone between blank lines
    std::optional<std::size_t> below_head = std::nullopt; ///< the head right above it, in its block
    bool is_below_next_head = false; ///< a head that this table has already stands above: the next table's, perhaps
};

/// A ruled table as text extraction in reading order prints it: the cells of a column below each other, in blocks that
/// blank lines part, the heads above their columns or above all.
///
///     指標名
///
///     単位
///
///     受診率
///     参加者数
///
///     ％
///     人
///
///     現状値
///     （令和6年度）
///
///     46.8
///     1,036
struct ColumnZone {
    std::vector<Head> heads; ///< in the order of their first lines
    std::vector<ColumnLine> lines; ///< all others
    std::size_t end = 0; ///< the block of the document behind the table
    bool is_cut = false; ///< it goes on beyond as many lines as are looked at
    bool has_head_a_line = true; ///< no two heads stand on one line
    std::size_t first_heads = 0; ///< above all other lines
    std::size_t first_lines = 0; ///< before any more heads
    std::size_t end_of_first_lines = 0; ///< the block of the document behind them
    base::Place place;

    bool has_enough_heads() const;
    bool has(ColumnRole role) const;
    std::optional<std::size_t> find(ColumnRole role) const;
    std::size_t value_count() const;
};

/// The table that begins with the line at `at`, without its cells' order. None where that line heads no column; one
/// with too few heads is no table, nor is any that begins within it. `above`: the heads of the table before, which this
/// one has where it prints only the first of them.
std::optional<ColumnZone> find_column_zone(const document::Document &document, const std::vector<bool> &furniture,
                                           std::size_t at, const std::vector<Head> &above);

/// The lines of the table block by block, but for numbers of pages.
std::vector<std::vector<ColumnLine>> blocks_of_zone(const ColumnZone &zone);

/// How many of its lines the table may have, the likeliest first: ４ 審議会からの意見 may be a value and its remark, or
/// the heading behind the table.
std::vector<std::size_t> ends_of_zone(const ColumnZone &zone);

/// The table with its row of heads, still without others.
document::Table begin_table(const ColumnZone &zone);

/// A cell whose lines were joined.
struct WrappedCell {
    std::string text;
    std::size_t block = 0; ///< of its first line
    std::size_t lines = 0;
};

/// 7, in digits of either width.
bool is_plain_number(std::string_view text);

/// Joins lines that wrapped cells left to `count` texts. Empty where nothing tells which go on.
std::vector<WrappedCell> join_wrapped_cells(const std::vector<ColumnLine> &lines, std::size_t count);

} // namespace taikei::reader

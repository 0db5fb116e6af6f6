#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Rows of a table whose cells are wrapped and stand in the middle of their rows, or at their top.
namespace taikei::document::letters {

/// What one printed line holds in each column; empty where there is nothing.
struct CellLine {
    std::vector<std::string_view> cells;
    int blank_lines_above = 0;
    /// Which row it belongs to, from 1, where one of two or three rows has a name; 0 in the others. Two such rows share
    /// no name.
    std::size_t named_row = 0;
};

/// Lines `first` to `last` are one row.
struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
};

struct Rows {
    std::vector<Row> rows; ///< the first one is the head
    /// Lines of the names in the first column, where each stands in the middle of several rows; else empty.
    std::vector<Row> groups;
    int cost = 0; ///< what speaks against these rows; 0 where nothing does
};

/// What a row costs in which nothing speaks against any cell but that some are empty.
int cost_of_row(std::size_t filled, std::size_t columns);

/// The rows that the lines make, head first. No printed line tells where a row ends, but in each row the text of every
/// column is one piece, which stands in the middle of the row:
///
///      通いの場の立上げと継続の支援 公民館や集会所で体操を行う住民の集まりに、
///     1                                                 高齢福祉課
///      【重点】           専門職を年２回派遣します。
///                        医療の情報を分析し、保健師が個別訪問によ 健康増進課
///     2 保健事業の一体的な実施
///                        る支援を行います。             国保年金課
///
/// Taken are the rows against which least speaks: text off the middle, text that goes on though the line above was not
/// full, a full line that nothing follows, two figures in one cell. No rows where no head can be told.
Rows find_rows(const std::vector<CellLine> &lines);

/// As above for lines without a head, in which each row fills all columns and may end only after lines marked in
/// `ends`.
Rows find_rows_without_head(const std::vector<CellLine> &lines, const std::vector<bool> &ends);

} // namespace taikei::document::letters

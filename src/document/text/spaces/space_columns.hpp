#pragma once

#include "document/text/spaces/drifting_columns.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// The columns of a table that spaces hold.
namespace taikei::document {

struct Column {
    int begin = 0;
    int end = 0;
};

/// Intervals that hold text in at least one line, parted by white space through all lines.
std::vector<Column> find_columns(std::span<const CandidateLine> lines);

/// ストラクチャー 健診を委託する機関: a cell as wide as its column leaves one space before the next. Parts it there,
/// where most lines begin a cell.
void part_touching_cells(std::vector<CandidateLine> &lines);

/// Ｒ３決算 centred over figures that end at the right edge of their wide column, none of them right below it: each
/// head and the figures behind it are one column. So are names and the head centred over them.
void join_heads_with_figures(std::span<const CandidateLine> lines, std::size_t head_line, std::vector<Column> &columns);

/// Cells of one line by column. A segment over several columns stands in the first and says how many.
struct CutLine {
    std::vector<std::string> texts;
    std::vector<int> spans;
    bool crosses = false;
};

CutLine cut(const CandidateLine &line, std::span<const Column> columns);

} // namespace taikei::document

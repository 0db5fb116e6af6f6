#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Puts rows together again whose cells go on in the next lines:
///
///     農地中間管理事業で     ha     112.4     180.0     農林課
///     貸し付けた面積
namespace taikei::document {

struct LineCells {
    std::vector<std::string> texts; ///< one a column; empty where the line has nothing there
    int number = 0; ///< line in the file
    bool blank_above = false;
};

struct JoinedRow {
    std::vector<std::string> texts;
    int first_line = 0;
    int last_line = 0;
};

/// A line goes on with the row above when it holds no values, fills fewer columns and only such that are filled above,
/// and when the row above looks cut: its first cell reaches about as far as the widest, or this line begins with a
/// bracket, or has no first cell. In doubt it is a row of its own.
std::vector<JoinedRow> join_wrapped_rows(std::vector<LineCells> lines);

/// Joins the printed lines of one cell. A line that reaches the cell's width (in display columns) was cut and goes on
/// without a break; a shorter one ended by itself and keeps its '\n', as does one before a bullet.
std::string join_wrapped_lines(const std::vector<std::string> &lines, int width);

} // namespace taikei::document

#pragma once

#include "document/layout/straight_line.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::layout::testing {

constexpr double picture_step = 10; ///< points from one character to the next, across and down

inline std::vector<std::string> rows_of(std::string_view picture)
{
    std::vector<std::string> rows(1);
    for (const char c : picture) {
        if (c == '\n')
            rows.emplace_back();
        else
            rows.back() += c;
    }
    return rows;
}

/// Lines from a picture, a character every ten points:
///
///     +--+--+
///     |  |  |      - and + draw level lines, | and + upright ones.
///     +--+--+
///
/// A + alone, or at the end of a line of the other direction only, draws nothing.
inline std::vector<StraightLine> lines_in(std::string_view picture)
{
    const auto rows = rows_of(picture);
    const auto at = [&](std::size_t row, std::size_t column) {
        return row < rows.size() && column < rows[row].size() ? rows[row][column] : ' ';
    };
    std::size_t width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.size());
    std::vector<StraightLine> lines;
    const auto collect = [&](Rule::Direction direction, char stroke, std::size_t outer, std::size_t inner,
                             const auto &character) {
        for (std::size_t i = 0; i < outer; ++i) {
            for (std::size_t first = 0; first < inner; ++first) {
                auto end = first;
                bool is_line = false;
                for (; end < inner && (character(i, end) == stroke || character(i, end) == '+'); ++end)
                    is_line = is_line || character(i, end) == stroke;
                if (is_line)
                    lines.push_back({direction, static_cast<double>(i) * picture_step,
                                     static_cast<double>(first) * picture_step,
                                     static_cast<double>(end - 1) * picture_step});
                first = std::max(first, end);
            }
        }
    };
    collect(Rule::Direction::Horizontal, '-', rows.size(), width, at);
    collect(Rule::Direction::Vertical, '|', width, rows.size(),
            [&](std::size_t column, std::size_t row) { return at(row, column); });
    return lines;
}

} // namespace taikei::document::layout::testing

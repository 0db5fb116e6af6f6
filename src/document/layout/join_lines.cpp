#include "document/layout/join_lines.hpp"

#include <algorithm>
#include <tuple>

namespace taikei::document::layout {

namespace {

constexpr double join_distance = 3.0; ///< points between pieces that are one line
constexpr double longest_dash = 12.0; ///< points
constexpr double longest_dash_gap = 6.0; ///< points between the dashes of one line
constexpr std::size_t fewest_dashes = 4; ///< fewer are no dashed line, but marks that stand in a row
constexpr double shortest_line = 6.0; ///< points; no cell is smaller than the smallest print

bool lie_on_one(const StraightLine &a, const StraightLine &b)
{
    return a.direction == b.direction && a.at == b.at;
}

std::vector<StraightLine> join_touching(const std::vector<StraightLine> &pieces)
{
    std::vector<StraightLine> lines;
    for (const auto &piece : pieces) {
        if (!lines.empty() && lie_on_one(lines.back(), piece) && piece.from - lines.back().to <= join_distance)
            lines.back().to = std::max(lines.back().to, piece.to);
        else
            lines.push_back(piece);
    }
    return lines;
}

bool are_dashes(const StraightLine &a, const StraightLine &b)
{
    return lie_on_one(a, b) && a.length() <= longest_dash && b.length() <= longest_dash
        && b.from - a.to <= longest_dash_gap;
}

std::vector<StraightLine> join_dashes(const std::vector<StraightLine> &pieces)
{
    std::vector<StraightLine> lines;
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t end = first + 1;
        while (end < pieces.size() && are_dashes(pieces[end - 1], pieces[end]))
            ++end;
        if (end - first >= fewest_dashes) {
            lines.push_back(pieces[first]);
            lines.back().to = pieces[end - 1].to;
        } else {
            lines.insert(lines.end(), pieces.begin() + static_cast<std::ptrdiff_t>(first),
                         pieces.begin() + static_cast<std::ptrdiff_t>(end));
        }
        first = end;
    }
    return lines;
}

} // namespace

std::vector<StraightLine> join_lines(std::vector<StraightLine> lines)
{
    std::ranges::sort(lines, {},
                      [](const StraightLine &line) { return std::tuple(line.direction, line.at, line.from); });
    // Dashes may be left beside a solid piece of the same line, so touching pieces are joined once more.
    return join_touching(join_dashes(join_touching(lines)));
}

std::vector<StraightLine> drop_short_lines(std::vector<StraightLine> lines)
{
    std::erase_if(lines, [](const StraightLine &line) { return line.length() < shortest_line; });
    return lines;
}

} // namespace taikei::document::layout

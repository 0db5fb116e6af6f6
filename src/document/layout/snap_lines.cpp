#include "document/layout/snap_lines.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace taikei::document::layout {

namespace {

constexpr double snap_distance = 3.0; ///< points; strokes of a double line stand closer, rows of small print do not
constexpr double dot_size = 3.0; ///< points; shorter marks have no direction of their own

constexpr double finest = 0.1; ///< points; nobody sees less, and numbers that differ by less are meant to be equal

double rounded(double at)
{
    return std::round(at / finest) * finest;
}

StraightLine line_of(const base::Box &box, Rule::Direction direction)
{
    if (direction == Rule::Direction::Horizontal)
        return horizontal_line(rounded((box.top + box.bottom) / 2), box.left, box.right);
    return vertical_line(rounded((box.left + box.right) / 2), box.top, box.bottom);
}

bool is_drawable(const base::Box &box)
{
    const bool is_finite =
        std::isfinite(box.left) && std::isfinite(box.top) && std::isfinite(box.right) && std::isfinite(box.bottom);
    return is_finite && box.right >= box.left && box.bottom >= box.top;
}

Rule::Direction other(Rule::Direction direction)
{
    return direction == Rule::Direction::Horizontal ? Rule::Direction::Vertical : Rule::Direction::Horizontal;
}

auto order(const StraightLine &line)
{
    return std::tuple(line.direction, line.at, line.from, line.to);
}

/// Moves lines that lie close together onto their middle, long ones weighing more.
void move_together(std::span<StraightLine> lines)
{
    double weight = 0;
    double sum = 0;
    for (const auto &line : lines) {
        const double share = std::max(line.length(), 0.1);
        weight += share;
        sum += share * line.at;
    }
    for (auto &line : lines)
        line.at = sum / weight;
}

} // namespace

std::vector<StraightLine> lines_of_rules(std::span<const Rule> rules)
{
    std::vector<StraightLine> lines;
    lines.reserve(rules.size());
    for (const auto &rule : rules) {
        if (!is_drawable(rule.box))
            continue;
        lines.push_back(line_of(rule.box, rule.direction));
        if (lines.back().length() <= dot_size)
            lines.push_back(line_of(rule.box, other(rule.direction)));
    }
    return lines;
}

std::vector<StraightLine> snap_lines(std::vector<StraightLine> lines)
{
    std::ranges::sort(lines, {}, order);
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t end = first + 1;
        while (end < lines.size() && lines[end].direction == lines[first].direction
               && lines[end].at - lines[first].at <= snap_distance)
            ++end;
        move_together(std::span(lines).subspan(first, end - first));
        first = end;
    }
    return lines;
}

} // namespace taikei::document::layout

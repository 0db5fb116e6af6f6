#include "document/layout/rounded_boxes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace taikei::document::layout {

namespace {

constexpr double smallest_radius = 1.5; ///< points; lines that end nearer to each other meet
constexpr double largest_radius = 15.0; ///< points
constexpr double slack = 1.0; ///< points by which radii of one box may differ
constexpr double touch = 3.0; ///< points by which a line may end before the side that it meets

bool is_near(double a, double b, double distance)
{
    return std::abs(a - b) <= distance;
}

/// Positions of the four sides in the list of lines.
struct RoundedBox {
    std::size_t top = 0;
    std::size_t bottom = 0;
    std::size_t left = 0;
    std::size_t right = 0;
    double radius = 0;
};

class RoundedBoxFinder {
public:
    explicit RoundedBoxFinder(const std::vector<StraightLine> &lines)
        : m_lines(lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i)
            (lines[i].is_horizontal() ? m_level : m_upright).push_back(i);
        std::ranges::sort(m_level, {}, [&](std::size_t i) { return std::tuple(m_lines[i].from, m_lines[i].at); });
        std::ranges::sort(m_upright, {}, [&](std::size_t i) { return m_lines[i].at; });
    }

    std::vector<RoundedBox> find() const
    {
        std::vector<RoundedBox> boxes;
        for (std::size_t i = 0; i < m_level.size(); ++i) {
            if (const auto box = find_below(m_level[i]))
                boxes.push_back(*box);
        }
        return boxes;
    }

private:
    /// The box whose upper side this is.
    std::optional<RoundedBox> find_below(std::size_t top) const
    {
        const auto &line = m_lines[top];
        const auto left = find_side(line, line.from - largest_radius, line.from - smallest_radius);
        if (!left)
            return std::nullopt;
        const double radius = line.from - m_lines[*left].at;
        const auto right = find_side(line, line.to + radius - slack, line.to + radius + slack);
        if (!right || !is_near(m_lines[*left].to, m_lines[*right].to, slack))
            return std::nullopt;
        const auto bottom = find_level(line, m_lines[*left].to + radius);
        if (!bottom)
            return std::nullopt;
        return RoundedBox{top, *bottom, *left, *right, radius};
    }

    /// An upright line between two places that begins as far below the upper side as it stands beside its end.
    std::optional<std::size_t> find_side(const StraightLine &top, double first, double last) const
    {
        const auto at = [&](std::size_t i) { return m_lines[i].at; };
        for (auto i = std::ranges::lower_bound(m_upright, first, {}, at); i != m_upright.end(); ++i) {
            const auto &side = m_lines[*i];
            if (side.at > last)
                break;
            const double radius = std::min(std::abs(top.from - side.at), std::abs(top.to - side.at));
            if (is_near(side.from - top.at, radius, slack))
                return *i;
        }
        return std::nullopt;
    }

    /// The level line at a place with the same ends as the upper side.
    std::optional<std::size_t> find_level(const StraightLine &top, double at) const
    {
        const auto from = [&](std::size_t i) { return m_lines[i].from; };
        for (auto i = std::ranges::lower_bound(m_level, top.from - slack, {}, from); i != m_level.end(); ++i) {
            const auto &line = m_lines[*i];
            if (line.from > top.from + slack)
                break;
            if (is_near(line.to, top.to, slack) && is_near(line.at, at, slack))
                return *i;
        }
        return std::nullopt;
    }

    const std::vector<StraightLine> &m_lines;
    std::vector<std::size_t> m_level; ///< by their beginning
    std::vector<std::size_t> m_upright; ///< by their place
};

bool reaches_across(const StraightLine &line, double from, double to)
{
    return line.from <= from + touch && line.to >= to - touch;
}

/// Whether some line goes through the box from side to side.
bool is_parted(const RoundedBox &box, const std::vector<StraightLine> &lines)
{
    const double top = lines[box.top].at;
    const double bottom = lines[box.bottom].at;
    const double left = lines[box.left].at;
    const double right = lines[box.right].at;
    return std::ranges::any_of(lines, [&](const StraightLine &line) {
        if (line.is_horizontal())
            return line.at > top + touch && line.at < bottom - touch && reaches_across(line, left, right);
        return line.at > left + touch && line.at < right - touch && reaches_across(line, top, bottom);
    });
}

} // namespace

std::vector<StraightLine> settle_rounded_boxes(std::vector<StraightLine> lines)
{
    std::vector<bool> goes(lines.size());
    const auto boxes = RoundedBoxFinder{lines}.find();
    for (const auto &box : boxes) {
        const auto sides = {box.top, box.bottom, box.left, box.right};
        const bool is_table = is_parted(box, lines);
        for (const auto side : sides) {
            goes[side] = !is_table;
            lines[side].from -= is_table ? box.radius : 0;
            lines[side].to += is_table ? box.radius : 0;
        }
    }
    std::size_t index = 0;
    std::erase_if(lines, [&](const StraightLine &) { return goes[index++]; });
    return lines;
}

} // namespace taikei::document::layout

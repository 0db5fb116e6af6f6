#include "document/layout/lattice.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace taikei::document::layout {

namespace {

constexpr double place_distance = 3.0; ///< points; a line may end this far before or behind the one that it meets

constexpr double drawn_share = 0.5; ///< of a side; one that is drawn for less is an open one

/// One place for values that all but coincide.
std::vector<double> settle(std::vector<double> values)
{
    std::ranges::sort(values);
    std::vector<double> places;
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first;
        double sum = 0;
        while (end < values.size() && values[end] - values[first] <= place_distance)
            sum += values[end++];
        places.push_back(sum / static_cast<double>(end - first));
        first = end;
    }
    return places;
}

bool is_near_any(const std::vector<double> &places, double at)
{
    const auto near = std::ranges::lower_bound(places, at - place_distance);
    return near != places.end() && *near <= at + place_distance;
}

/// The lines of this direction hold places, and so do ends of the others that meet none of them.
std::vector<double> places_of(std::span<const StraightLine> lines, Rule::Direction direction)
{
    std::vector<double> held;
    for (const auto &line : lines) {
        if (line.direction == direction)
            held.push_back(line.at);
    }
    auto places = settle(std::move(held));
    std::vector<double> ends;
    for (const auto &line : lines) {
        for (const double end : {line.from, line.to}) {
            if (line.direction != direction && !is_near_any(places, end))
                ends.push_back(end);
        }
    }
    const auto loose = settle(std::move(ends));
    places.insert(places.end(), loose.begin(), loose.end());
    std::ranges::sort(places);
    return places;
}

std::size_t nearest(const std::vector<double> &places, double at)
{
    const auto after = std::ranges::lower_bound(places, at);
    if (after == places.begin())
        return 0;
    const auto index = static_cast<std::size_t>(after - places.begin());
    return after == places.end() || at - places[index - 1] <= *after - at ? index - 1 : index;
}

/// First and last of the numbers below `count` that `holds` is true for; none where it is true for fewer than `least`.
struct Reach {
    std::size_t first = 0;
    std::size_t last = 0;
};
std::optional<Reach> find_reach(std::size_t count, std::size_t least, const std::function<bool(std::size_t)> &holds)
{
    Reach reach;
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!holds(i))
            continue;
        if (found++ == 0)
            reach.first = i;
        reach.last = i;
    }
    return found >= least ? std::optional(reach) : std::nullopt;
}

} // namespace

Lattice::Lattice(std::span<const StraightLine> lines)
    : m_across(places_of(lines, Rule::Direction::Vertical))
    , m_down(places_of(lines, Rule::Direction::Horizontal))
    , m_left(rows() * m_across.size())
    , m_top(columns() * m_down.size())
{
    for (const auto &line : lines)
        draw(line);
    if (rows() > 0 && columns() > 0)
        close_sides();
}

void Lattice::draw(const StraightLine &line)
{
    const auto &along = line.is_horizontal() ? m_across : m_down;
    const auto at = nearest(line.is_horizontal() ? m_down : m_across, line.at);
    const auto end = nearest(along, line.to);
    for (auto i = nearest(along, line.from); i < end; ++i) {
        if (line.is_horizontal())
            m_top[at * columns() + i] = true;
        else
            m_left[i * m_across.size() + at] = true;
    }
}

void Lattice::close_sides()
{
    std::vector<bool> is_bare(rows());
    for (std::size_t row = 0; row < rows(); ++row)
        is_bare[row] = !has_upright(row);
    close_upright_side(0, is_bare);
    close_upright_side(columns(), is_bare);
    close_level_side(0);
    close_level_side(rows());
}

void Lattice::close_upright_side(std::size_t side, const std::vector<bool> &is_bare)
{
    const auto slot = side == 0 ? side : side - 1;
    const auto reach = find_reach(m_down.size(), 2, [&](std::size_t row) { return has_top(row, slot); });
    if (!reach)
        return;
    double drawn = 0;
    for (auto row = reach->first; row < reach->last; ++row)
        drawn += has_left(row, side) ? m_down[row + 1] - m_down[row] : 0;
    const bool is_open = drawn < drawn_share * (m_down[reach->last] - m_down[reach->first]);
    for (auto row = reach->first; row < reach->last; ++row) {
        if (is_open || is_bare[row])
            m_left[row * m_across.size() + side] = true;
    }
}

void Lattice::close_level_side(std::size_t side)
{
    const auto slot = side == 0 ? side : side - 1;
    // Three, for two upright lines that stick out above a table are hardly meant to hold anything.
    const auto reach = find_reach(m_across.size(), 3, [&](std::size_t column) { return has_left(slot, column); });
    if (!reach)
        return;
    const auto is_drawn = [&](std::size_t column) { return has_top(side, column); };
    if (find_reach(columns(), 1, is_drawn))
        return;
    for (auto column = reach->first; column < reach->last; ++column)
        m_top[side * columns() + column] = true;
}

bool Lattice::has_upright(std::size_t row) const
{
    const auto first = m_left.begin() + static_cast<std::ptrdiff_t>(row * m_across.size());
    return std::find(first, first + static_cast<std::ptrdiff_t>(m_across.size()), true)
        != first + static_cast<std::ptrdiff_t>(m_across.size());
}

std::size_t count_slots(std::span<const StraightLine> lines)
{
    const auto places = [&](Rule::Direction direction) { return places_of(lines, direction).size(); };
    return places(Rule::Direction::Vertical) * places(Rule::Direction::Horizontal);
}

} // namespace taikei::document::layout

#include "document/layout/lattice.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace taikei::document::layout {

namespace {

constexpr double place_distance = 4.0; ///< points; a line may end this far before or behind the one that it meets

/// A place that a line holds, or that is only a line's end.
struct Claim {
    double at = 0;
    bool by_line = false;
};

double middle_of(std::span<const Claim> claims)
{
    const bool has_line = std::ranges::any_of(claims, &Claim::by_line);
    double sum = 0;
    double count = 0;
    for (const auto &claim : claims) {
        if (claim.by_line || !has_line) {
            sum += claim.at;
            ++count;
        }
    }
    return sum / count;
}

std::vector<double> settle(std::vector<Claim> claims)
{
    std::ranges::sort(claims, {}, &Claim::at);
    std::vector<double> places;
    for (std::size_t first = 0; first < claims.size();) {
        std::size_t end = first + 1;
        while (end < claims.size() && claims[end].at - claims[first].at <= place_distance)
            ++end;
        places.push_back(middle_of(std::span(claims).subspan(first, end - first)));
        first = end;
    }
    return places;
}

std::vector<double> places_of(std::span<const StraightLine> lines, Rule::Direction direction)
{
    std::vector<Claim> claims;
    for (const auto &line : lines) {
        if (line.direction == direction) {
            claims.push_back({line.at, true});
        } else {
            claims.push_back({line.from, false});
            claims.push_back({line.to, false});
        }
    }
    return settle(std::move(claims));
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
    for (const std::size_t side : {std::size_t{0}, columns()}) {
        const auto slot = side == 0 ? side : side - 1;
        if (const auto reach = find_reach(m_down.size(), 2, [&](std::size_t row) { return has_top(row, slot); })) {
            for (auto row = reach->first; row < reach->last; ++row)
                m_left[row * m_across.size() + side] = true;
        }
    }
    for (const std::size_t side : {std::size_t{0}, rows()}) {
        const auto slot = side == 0 ? side : side - 1;
        // Three, for two upright lines that stick out above a table are hardly meant to hold anything.
        if (const auto reach = find_reach(m_across.size(), 3, [&](std::size_t i) { return has_left(slot, i); })) {
            for (auto column = reach->first; column < reach->last; ++column)
                m_top[side * columns() + column] = true;
        }
    }
}

std::size_t count_slots(std::span<const StraightLine> lines)
{
    const auto places = [&](Rule::Direction direction) { return places_of(lines, direction).size(); };
    return places(Rule::Direction::Vertical) * places(Rule::Direction::Horizontal);
}

} // namespace taikei::document::layout

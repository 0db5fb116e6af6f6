#include "document/layout/crossing_lines.hpp"

#include "document/layout/disjoint_sets.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace taikei::document::layout {

namespace {

constexpr double reach = 3.0; ///< points by which a line may end before the one that it is meant to meet
constexpr std::size_t most_crossings = 20'000'000; ///< of a page; an A4 page in squares of 1 mm has 62,370

/// Horizontal lines on their way from left to right, by their distance from the top.
class Sweep {
public:
    explicit Sweep(const std::vector<StraightLine> &lines)
        : m_lines(lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i)
            (lines[i].is_horizontal() ? m_opening : m_verticals).push_back(i);
        m_closing = m_opening;
        std::ranges::sort(m_opening, {}, [&](std::size_t i) { return lines[i].from; });
        std::ranges::sort(m_closing, {}, [&](std::size_t i) { return lines[i].to; });
        std::ranges::sort(m_verticals, {}, [&](std::size_t i) { return lines[i].at; });
    }

    /// None where they cross too often.
    std::optional<DisjointSets> join_crossing()
    {
        DisjointSets sets(m_lines.size());
        std::size_t crossings = 0;
        for (const auto vertical : m_verticals) {
            move_to(m_lines[vertical].at);
            auto active = m_active.lower_bound(m_lines[vertical].from - reach);
            for (; active != m_active.end() && active->first <= m_lines[vertical].to + reach; ++active) {
                sets.join(vertical, active->second);
                ++crossings;
            }
            if (crossings > most_crossings)
                return std::nullopt;
        }
        return sets;
    }

private:
    void move_to(double x)
    {
        while (m_opened < m_opening.size() && m_lines[m_opening[m_opened]].from <= x + reach) {
            const auto line = m_opening[m_opened++];
            m_active.emplace(m_lines[line].at, line);
        }
        while (m_closed < m_closing.size() && m_lines[m_closing[m_closed]].to < x - reach)
            close(m_closing[m_closed++]);
    }

    void close(std::size_t line)
    {
        auto [candidate, end] = m_active.equal_range(m_lines[line].at);
        while (candidate != end && candidate->second != line)
            ++candidate;
        if (candidate != end)
            m_active.erase(candidate);
    }

    const std::vector<StraightLine> &m_lines;
    std::vector<std::size_t> m_opening;
    std::vector<std::size_t> m_closing;
    std::vector<std::size_t> m_verticals;
    std::size_t m_opened = 0;
    std::size_t m_closed = 0;
    std::multimap<double, std::size_t> m_active;
};

} // namespace

std::vector<std::vector<StraightLine>> group_crossing_lines(const std::vector<StraightLine> &lines)
{
    std::vector<std::vector<StraightLine>> groups;
    auto sets = Sweep{lines}.join_crossing();
    if (!sets)
        return groups;
    std::map<std::size_t, std::size_t> group_of;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto [group, is_new] = group_of.try_emplace(sets->find(i), groups.size());
        if (is_new)
            groups.emplace_back();
        groups[group->second].push_back(lines[i]);
    }
    return groups;
}

} // namespace taikei::document::layout

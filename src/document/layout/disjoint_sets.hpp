#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace taikei::document::layout {

/// Sets of numbers from 0 that are joined and never parted (union-find).
class DisjointSets {
public:
    explicit DisjointSets(std::size_t size)
        : m_parents(size)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }

    /// The number that stands for the whole set of `member`.
    std::size_t find(std::size_t member)
    {
        while (m_parents[member] != member)
            member = m_parents[member] = m_parents[m_parents[member]];
        return member;
    }

    /// The smaller number stands for both from now on.
    void join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

} // namespace taikei::document::layout

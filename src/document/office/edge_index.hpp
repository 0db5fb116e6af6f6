#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace taikei::document::office {

/// Which of the sorted edges of a grid is `edge`; the next one behind it where it is none of them.
inline std::size_t edge_index(const std::vector<int> &edges, int edge)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(edges, edge) - edges.begin());
}

} // namespace taikei::document::office

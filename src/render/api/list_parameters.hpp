#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace taikei::render {

/// Which part of a list is asked for, and what of each entry.
struct ListParameters {
    std::size_t limit = 100; ///< entries a page
    std::size_t first = 0; ///< position of the page's first entry
    int edition =
        0; ///< publication that the list is of, so that a cursor does not go on in another; 0 where it has none
    std::vector<std::string> fields; ///< keys that an entry shall have; empty: all
};

/// The cursor that leads to this position: "2-100". Opaque to those who use it.
inline std::string cursor_at(int edition, std::size_t position)
{
    return std::to_string(edition) + "-" + std::to_string(position);
}

} // namespace taikei::render

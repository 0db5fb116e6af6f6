#pragma once

#include "base/place.hpp"
#include "reader/loose/torn_line.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

/// Lines of a torn page without a blank line between them.
struct LineGroup {
    std::vector<std::string> lines;
    bool is_bullets = false;
    base::Place place;
    std::vector<std::vector<Fragment>> fragments; ///< of each line
    bool has_values = false;
};

} // namespace taikei::reader

#pragma once

#include "base/place.hpp"

#include <cstddef>
#include <string>

namespace taikei::reader {

/// A line of a document that may be a cell of a form.
struct CellLine {
    std::string text; ///< trimmed; empty for a table, which parts the lines
    std::string folded; ///< tightly
    std::size_t block = 0; ///< of the document
    bool starts_page = false;
    bool has_gap = false; ///< more blank lines above it than between cells, or a page begins with it
    base::Place place;
};

} // namespace taikei::reader

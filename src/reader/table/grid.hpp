#pragma once

#include "document/document.hpp"

#include <string>
#include <vector>

namespace taikei::reader {

struct GridCell {
    std::string text; ///< white space at the ends trimmed, line breaks kept
    bool covered = false;
    base::Place place;
    std::string printed{}; ///< 〃, where `text` is what it stands for; empty for most
    bool is_empty() const { return text.empty(); }
};

using GridRow = std::vector<GridCell>;

/// The first column behind what the cell at `column` covers.
std::size_t end_of_cell(const GridRow &row, std::size_t column);

/// A table as the recognisers see it.
struct Grid {
    std::vector<GridRow> rows;
    int marked_head_rows = 0; ///< what the format says
    std::string caption;
    base::Place place;
    bool has_gaps = false; ///< empty cells may be what merged ones covered: a spreadsheet saved as CSV
    std::size_t width() const { return rows.empty() ? 0 : rows.front().size(); }
};

Grid make_grid(const document::Table &table);

} // namespace taikei::reader

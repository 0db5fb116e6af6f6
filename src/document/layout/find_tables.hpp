#pragma once

#include "document/document.hpp"
#include "document/layout/cell_grid.hpp"
#include "document/layout/page_content.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::layout {

/// Which step of table finding took a table.
enum class TableStep {
    Lines, ///< closed in by ruling lines
    LinesAndColours, ///< by ruling lines and the edges of coloured areas
    LevelLines, ///< between level lines or coloured rows, columns by what stands below each other
    Alignment, ///< nothing but what stands below each other
};

/// A table on a page and what stands in it.
struct FoundTable {
    Table table; ///< Origin::Geometry; the table and each cell carry page and box
    std::vector<std::size_t> words; ///< positions in PageContent::words, ascending
    CellGrid grid;
    TableStep step = TableStep::Lines;
};

/// A table without its texts.
struct TableOutline {
    TableStep step = TableStep::Lines;
    CellGrid grid;
};

/// What might have been a table, and why it was taken for none.
struct PassedOver {
    enum class Reason {
        OneColumn, ///< text in one column only
        Background, ///< most words are larger than their cell: squared paper
    };
    base::Box box;
    Reason reason = Reason::OneColumn;
};

/// Tables by their ruling lines, then by aligned columns where nothing is ruled. Ordered from top to bottom. A box
/// with a single cell is no table: it is a frame around text. Tells in `passed_over` what was looked at and left.
std::vector<FoundTable> find_tables(const PageContent &content, std::vector<PassedOver> *passed_over = nullptr);

} // namespace taikei::document::layout

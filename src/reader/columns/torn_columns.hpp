#pragma once

#include "document/document.hpp"
#include "reader/columns/arrow_boxes.hpp"
#include "reader/columns/cell_lines.hpp"
#include "reader/columns/column_zone.hpp"
#include "reader/columns/defined_indicators.hpp"
#include "reader/columns/goal_columns.hpp"
#include "reader/columns/indicator_cards.hpp"
#include "reader/columns/titled_blocks.hpp"
#include "reader/columns/year_figures.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace taikei::reader {

/// Finds tables that text extraction in reading order printed column by column, and puts their rows together again.
class TornColumns {
public:
    /// `furniture`: see find_furniture(). Both outlive this object.
    TornColumns(const document::Document &document, const std::vector<bool> &furniture)
        : TornColumns(document, furniture, lines_of_cells(document, furniture))
    {
    }

    /// The table whose first line is block `at`; none where there is none, or where its columns do not come out even.
    std::optional<TableOfLines> find(std::size_t at);
    /// The lines behind the last table that were kept for a next one, where that did not come out even: lines of the
    /// document again.
    std::vector<document::Line> take_unplaced();
    /// The same at the document's end.
    std::vector<document::Line> finish();

private:
    TornColumns(const document::Document &document, const std::vector<bool> &furniture,
                const std::vector<ColumnLine> &lines)
        : m_document(document)
        , m_furniture(furniture)
        , m_arrow_boxes(find_arrow_boxes(document, furniture))
        , m_cards(find_indicator_cards(lines))
        , m_year_figures(find_year_figures(lines))
        , m_goal_columns(find_goal_columns(lines))
        , m_titled_blocks(find_titled_blocks(lines))
        , m_defined_indicators(find_defined_indicators(document, furniture))
    {
    }

    static std::optional<TableOfLines> take(TablesAtBlocks &tables, std::size_t at);
    std::optional<TableOfLines> find_in_zone(std::size_t at);
    std::optional<TableOfLines> put_together(const ColumnZone &zone);
    std::optional<TableOfLines> counted_table(ColumnZone &zone);
    void give_up_owed();

    const document::Document &m_document;
    const std::vector<bool> &m_furniture;
    TablesAtBlocks m_arrow_boxes;
    TablesAtBlocks m_cards;
    TablesAtBlocks m_year_figures;
    TablesAtBlocks m_goal_columns;
    TablesAtBlocks m_titled_blocks;
    TablesAtBlocks m_defined_indicators;
    std::vector<Head> m_heads; ///< of the table before
    std::size_t m_no_table_before = 0; ///< the block: too few heads stand up to there
    std::size_t m_not_in_turn_before =
        0; ///< the block: up to there stand heads of one table whose cells are not in turn
    std::vector<ColumnLine> m_owed; ///< the next table's, printed before its title
    std::vector<document::Line> m_unplaced;
};

} // namespace taikei::reader

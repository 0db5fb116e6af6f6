#pragma once

#include "document/assembly.hpp"
#include "document/text/letters/piece.hpp"
#include "document/text/letters/rows.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document::letters {

/// Lines whose columns are known, as rows of cells with their heads.
class Grid {
public:
    Grid(const std::vector<Line> &lines, const std::vector<Extent> &columns);

    /// Whether the lines make rows against which little speaks, below heads over all columns.
    bool is_table() const;
    /// Whether every piece is a cell: no two in one, and none that holds a figure and other words.
    bool is_clean() const;
    /// With heads over several columns, and names over several rows.
    base::Result<void> add_to(Table &table, Assembly &assembly) const;

private:
    /// A head over the heads of several columns.
    struct Group {
        std::string_view text;
        std::size_t line = 0;
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// A name over several rows.
    struct Names {
        Row lines;
        std::size_t first_row = 0; ///< its first line
        std::size_t rows = 0;
    };

    bool is_filled(const Row &row, std::size_t column) const;
    std::size_t count_filled(const Row &row) const;
    bool lies_over_names(const Row &head) const;
    static void spread_first_head(std::span<std::vector<Table::GridCell>> head);
    struct Run;

    std::optional<Piece> head_below(std::size_t line, std::size_t column) const;
    Run find_run(std::size_t line, std::size_t column) const;
    std::vector<Group> share_out(const Run &run, std::size_t line) const;
    std::vector<Group> find_groups() const;
    std::vector<Row> rows_in(const Row &group) const;
    std::vector<Names> find_names() const;
    std::vector<std::size_t> find_name_columns(const std::vector<Names> &names) const;
    bool are_words_in_line() const;
    std::string cell_text(const Row &row, std::size_t column, std::size_t group_line = nowhere) const;
    base::Result<void> add_grouped_head(const std::vector<Group> &groups, Table &table, Assembly &assembly) const;
    base::Result<void> add_row(const Row &row, const std::vector<std::string> &texts, Table &table,
                               Assembly &assembly) const;

    const std::vector<Line> &m_lines;
    const std::vector<Extent> &m_columns;
    std::vector<CellLine> m_cells;
    std::vector<bool> m_is_figures; ///< columns that hold more figures than words
    Rows m_rows;
};

} // namespace taikei::document::letters

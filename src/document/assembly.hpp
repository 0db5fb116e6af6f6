#pragma once

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/place_in.hpp"
#include "document/read_document.hpp"
#include "document/source_line.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::document {

/// A table as it was found: rows may differ in length.
struct RawTable {
    Table table; ///< everything but the grid
    std::vector<std::vector<Cell>> rows;
};

/// The document while it is put together. Fills tables up to their full grid and holds the limits.
class Assembly {
public:
    Assembly(std::string_view file_name, const Limits &limits);

    /// Fails beyond the limit of lines.
    base::Result<void> add(Line line);
    /// Fills short rows up with empty cells and numbers the cells, rows of a sheet as their first cells say. Fails
    /// beyond the limits of columns and cells. A table without rows is not added.
    base::Result<void> add(RawTable found);
    /// As above for a grid that is already full (with merged cells). What broken formulas show (#REF!) becomes empty,
    /// with a finding.
    base::Result<void> add(Table table);
    /// As note(); the words that stand for the picture are a line too. Fails beyond the limit of lines.
    base::Result<void> add(Image image);
    /// Keeps where the picture is.
    void note(Image image);
    /// To be asked before a row of a RawTable is built, so that a line of ten million tabs costs nothing.
    base::Result<void> allow_row(std::size_t cells, const base::Place &place)
    {
        return allow_cells(cells, cells, place);
    }
    /// A table held by spaces in these lines, still without rows.
    Table begin_table(std::span<const SourceLine> lines) const;
    /// A row of plain cells, read from the lines from `first_line` to `last_line`. Fails beyond the limits.
    base::Result<void> add_row(Table &table, std::span<const std::string> texts, int first_line, int last_line);
    /// As above for more cells in a row that has `columns` with them.
    base::Result<void> allow_cells(std::size_t cells, std::size_t columns, const base::Place &place);
    /// To be asked before a grid is filled up.
    base::Result<void> allow_grid(std::size_t rows, std::size_t columns, const base::Place &place) const;
    void add_finding(std::string kind, std::string detail, base::Place place);

    base::Place place_of(const SourceLine &line) const { return place_at(line.number, line.number, line.page); }
    base::Place place_at(int first_line, int last_line, int page = 0) const;
    /// The page with the box around its images; without one where it has none, or the format has no geometry.
    base::Place place_of_images(int page) const;
    const Limits &limits() const noexcept { return m_limits; }
    Document &document() noexcept { return m_document; }
    Document take() { return std::move(m_document); }

private:
    void add_whole(Table table);
    base::Result<void> check_columns(std::size_t columns, const base::Place &place) const;
    base::Result<void> check_cells(std::size_t cells, const base::Place &place) const;
    base::Result<void> take_cells(std::size_t rows, std::size_t columns, const base::Place &place);

    Limits m_limits;
    Document m_document;
    std::size_t m_cells = 0;
    std::size_t m_pending_cells = 0; ///< allowed for a table that is not yet added
};

} // namespace taikei::document

#pragma once

#include "document/document.hpp"
#include "reader/stacked/cell_line.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace taikei::reader {

/// The lines of a page whose tables text extraction printed in pieces. What a table is put together of is taken; the
/// rest stays where it was.
class TornSheet {
public:
    explicit TornSheet(std::vector<CellLine> lines)
        : m_lines(std::move(lines))
        , m_taken(m_lines.size(), false)
        , m_rewritten(m_lines.size(), false)
    {
    }

    /// What was put together, where the line `before` stood.
    struct Piece {
        document::Block block;
        std::size_t before = 0; ///< a line
    };

    std::size_t size() const { return m_lines.size(); }
    const CellLine &operator[](std::size_t at) const { return m_lines[at]; }
    bool is_free(std::size_t at) const { return at < m_lines.size() && !m_taken[at] && !m_lines[at].text.empty(); }
    /// The next free line at or behind `at`; size() where there is none.
    std::size_t next(std::size_t at) const;
    /// The line goes: a sheet's own title, counted.
    void drop(std::size_t at) { m_taken[at] = true; }
    /// The line says something else: 意図（めざす姿） for 意図.
    void rewrite(std::size_t at, std::string text);
    /// Takes the lines, and puts the table where the first of `lines` that stands at or behind `from` stood.
    void put(document::Table table, const std::vector<std::size_t> &lines, std::size_t from = 0);
    /// Moves the lines `value` below the line `label`, both to the first of them.
    void put_below(std::size_t label, const std::vector<std::size_t> &value, std::size_t before);

    bool is_taken(std::size_t at) const { return m_taken[at]; }
    bool is_rewritten(std::size_t at) const { return m_rewritten[at]; }
    const std::vector<Piece> &pieces() const { return m_pieces; }
    bool is_as_printed() const { return m_pieces.empty() && std::ranges::find(m_rewritten, true) == m_rewritten.end(); }

private:
    std::vector<CellLine> m_lines;
    std::vector<bool> m_taken;
    std::vector<bool> m_rewritten;
    void add_piece(document::Block block, std::size_t before);

    std::vector<Piece> m_pieces;
};

} // namespace taikei::reader

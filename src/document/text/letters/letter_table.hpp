#pragma once

#include "document/assembly.hpp"
#include "document/source_line.hpp"
#include "document/text/letters/grid.hpp"
#include "document/text/letters/heads.hpp"
#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace taikei::document::letters {

/// A table below short heads in a text whose columns are held by counting letters (LetterColumns). Its cells are
/// wrapped, stand in the middle of their rows and of their columns; figures end at the right of theirs:
///
///                                    実績値                     目標値
///         指   標       単位                         Ｒ５年度
///                          Ｒ３年度     Ｒ４年度                    Ｒ６年度
///                                               （見込み）
///     「体操」の実施団体数      団体      58          63          67        72
///     参加する高齢者の割合      ％       6.1         6.8         7.2       8.0
///
/// Taken is only a table in which every line keeps to the columns, every column has its head and every piece is a cell:
/// any other is left to the readers of tables that spaces hold.
class LetterTable {
public:
    /// Looks for a table that begins with the first line.
    explicit LetterTable(std::span<const SourceLine> lines);
    LetterTable(const LetterTable &) = delete;
    LetterTable &operator=(const LetterTable &) = delete;

    bool is_table() const noexcept { return m_grid.has_value(); }
    /// Of the table; of what was looked at where there is none.
    std::size_t line_count() const noexcept { return is_table() ? m_lines.back().at + 1 : m_looked_at; }
    base::Result<void> add_to(Table &table, Assembly &assembly) const { return m_grid->add_to(table, assembly); }

private:
    void gather(std::span<const SourceLine> lines);
    void drop_side_letters();
    bool may_begin() const;
    bool find_columns();
    bool place_lines();
    void join_heads_with_figures();

    std::vector<Line> m_lines;
    Heads m_heads;
    std::vector<Extent> m_columns;
    bool m_is_torn = false; ///< a line of figures did not keep to the columns
    std::size_t m_looked_at = 0;
    std::optional<Grid> m_grid;
};

} // namespace taikei::document::letters

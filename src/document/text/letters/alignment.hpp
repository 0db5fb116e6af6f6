#pragma once

#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::letters {

/// Which column each piece of a line stands in, where letters are counted and figures end at the right of their
/// columns: hardly one begins below another, and what stands below a head may stand beside it. The pieces of a line
/// keep the order of the columns, and are as near to them as that allows.
class Alignment {
public:
    explicit Alignment(const std::vector<Piece> &heads);

    /// Lines with as many pieces as there are heads: each piece is in its column, wherever it stands. Nothing where
    /// they do not agree.
    void seed(const std::vector<const std::vector<Piece> *> &lines);
    /// As many columns as there are heads, found without them.
    void seed(const std::vector<Extent> &bodies);
    bool is_seeded() const noexcept { return m_is_seeded; }
    /// Makes the columns as wide as the line needs. False where a piece lies over several columns that others part.
    /// Pieces that touch are parted.
    bool add(std::vector<Piece> &pieces);

    std::vector<std::size_t> columns_of(const std::vector<Piece> &pieces) const;
    /// As above for heads, which may lie over several columns and share one.
    std::vector<std::size_t> columns_of_heads(const std::vector<Piece> &pieces) const;
    std::vector<Extent> columns() const;

private:
    struct Column {
        Extent head; ///< empty where it has none
        Extent body; ///< empty where nothing stands below
        bool has_head = false;
        bool has_body = false;
    };

    static const Extent &place_of(const Column &column) { return column.has_body ? column.body : column.head; }
    static int distance(const Piece &piece, const Column &column);
    std::vector<std::size_t> align(const std::vector<Piece> &pieces) const;
    void part_at_columns(std::vector<Piece> &pieces) const;
    bool covers_other(const Piece &piece, std::size_t own) const;
    void widen(std::size_t own, const Piece &piece);
    void insert(const Piece &piece, std::size_t before);

    std::vector<Column> m_columns;
    bool m_is_seeded = false;
};

} // namespace taikei::document::letters

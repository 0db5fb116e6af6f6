#pragma once

#include "document/text/letters/piece.hpp"

#include <cstddef>
#include <vector>

namespace taikei::document::letters {

/// The columns that lines make by themselves, one line after the other: each makes those wider that its pieces lie
/// over, or adds some.
class Growth {
public:
    /// False where a piece lies over two columns that another line parts; then nothing changes.
    bool add(std::vector<Piece> pieces);
    std::vector<Extent> columns() const;

private:
    struct Grown {
        Extent column;
        bool is_parted = false; ///< from the one before, in some line
    };

    void part_at_columns(std::vector<Piece> &pieces, std::size_t p) const;
    std::size_t place(const Piece &piece);

    std::vector<Grown> m_columns;
};

} // namespace taikei::document::letters

#pragma once

#include "reader/table/grid.hpp"
#include "reader/table/segment.hpp"
#include "reader/tree/draft.hpp"

#include <cstddef>

namespace taikei::reader {

struct Reading;

/// What was told before a part of a table is read, to see whether a recogniser took its rows and told nothing of them:
///
///     年次 | 現状値（R2） | 目標値（R7）
///     東部 | 120          | 150            no indicator came of it: nobody would miss the figures
class DroppedRows {
public:
    explicit DroppedRows(const Reading &reading);

    /// Nothing is told since, though there are figures below the heads of values. Rows that name nodes may tell of any
    /// of them, and are not looked at.
    bool any(const Reading &reading, const Grid &grid, const Segment &part) const;

private:
    struct Facts {
        std::size_t indicators = 0; ///< joined ones too
        std::size_t nodes = 0;
        std::size_t of_node = 0; ///< sections, measures, ratings and roles where the reader stands
        std::size_t pending_cells = 0; ///< of 成果指標名 | …, which a form named above
        bool operator==(const Facts &) const = default;
    };
    static Facts facts_of(const Reading &reading, NodeIndex node);

    NodeIndex m_node;
    Facts m_before;
};

} // namespace taikei::reader

#pragma once

#include "reader/table/grid.hpp"
#include "reader/tree/draft.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace taikei::reader {

/// One text over the whole row, or alone at its left end.
bool holds_text_alone(const GridRow &row);

/// Rows across a table whose other rows are nodes, each of which names where those below it stand:
///
///     番号 | 取組名 | 担当
///     基本方針1　安全な暮らしを支える施設
///     1-1 | 管の点検と調査 | 下水道課
class GroupRows {
public:
    explicit GroupRows(Draft &draft)
        : m_draft(draft)
    {
    }

    /// Makes the node that the row names, or finds it: below `start`, or below the last such row of a level not met
    /// since. None for any other row; `own`: the level of the other rows.
    std::optional<NodeIndex> begin(const GridRow &row, std::string_view own, NodeIndex start);

private:
    Draft &m_draft;
    std::vector<NodeIndex> m_groups; ///< outermost first
};

} // namespace taikei::reader

#pragma once

#include "reader/reading.hpp"
#include "reader/table/group_rows.hpp"
#include "reader/table/indicator_columns.hpp"

namespace taikei::reader {

/// 数値目標, 【数値目標】: what stands in place of a node where the indicators are those of the level above.
bool names_goals(std::string_view text);

/// 基本目標Ⅰ　人権が尊重される社会づくり across the table: the node of the rows below it. None for any other row, and
/// where no such node was met.
std::optional<NodeIndex> group_of_row(Reading &reading, const GridRow &row);

/// The nodes that rows of indicators stand for, and what a row tells of its node: departments, marks, texts, costs.
class RowNodes {
public:
    /// Rows that name no node in front are those of `start`.
    RowNodes(Reading &reading, const Grid &grid, const Segment &segment, const IndicatorColumns &columns,
             NodeIndex start);

    /// Enters the nodes that the row names; `row` is the one at `index`, its cells below their heads.
    void enter(const GridRow &row, std::size_t index);
    /// 推進項目(1)　歳入の確保 across a table whose rows are nodes: makes the node that those below it stand in, or
    /// finds it. None for any other row.
    std::optional<NodeIndex> begin_group(const GridRow &row);
    /// Stands at this node until a row names another.
    void enter(NodeIndex node) { m_current = node; }
    NodeIndex current() const { return m_current; }

    /// A department that stands once for several indicators, or before the name beside a new node, is the node's; one
    /// in the indicator's own row is the indicator's.
    bool has_department(const GridRow &row, std::size_t index) const;

private:
    std::optional<NodeIndex> referred_at(std::size_t level, const std::string &text) const;
    NodeIndex find_innermost(const GridRow &row);
    bool is_marked_as_repeat(const GridRow &row) const;
    std::optional<NodeIndex> referred_by(const GridRow &row) const;
    bool codes_refer() const;
    std::optional<Heading> heading_at(std::size_t level, const GridRow &row) const;
    bool begins_node(const GridRow &row) const;
    bool spans_names(std::size_t index, std::size_t column) const;
    void read_texts(const GridRow &row, std::size_t index);
    void read_measures(const GridRow &row);
    void read_steps(const GridRow &row);
    void read_mark(const GridRow &row);
    void read_own_costs(const GridRow &row);
    void read_ratings(const GridRow &row);

    Reading &m_reading;
    const Grid &m_grid;
    const Segment &m_segment;
    const IndicatorColumns &m_columns;
    NodeIndex m_above;
    NodeIndex m_current;
    GroupRows m_groups;
    bool m_codes_refer; ///< the column of codes says whose indicators the rows are
    std::vector<NodeIndex> m_open; ///< a level of the columns each, kept from row to row
};

} // namespace taikei::reader
